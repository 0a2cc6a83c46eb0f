import type { Cluster, ClusterEdition } from '../models/cluster.ts';
import type { Subject } from '../models/subject.ts';

const editions = { '2024': '2024', earlier: 'earlier edition' } satisfies Record<ClusterEdition, string>;

/** Career clusters and school subjects. */
export const clusterWords = {
  /** The framework's own names. */
  names: {
    advancedManufacturing: 'Advanced Manufacturing',
    agriculture: 'Agriculture',
    artsEntertainmentDesign: 'Arts, Entertainment, & Design',
    construction: 'Construction',
    digitalTechnology: 'Digital Technology',
    education: 'Education',
    energyNaturalResources: 'Energy & Natural Resources',
    financialServices: 'Financial Services',
    healthcareHumanServices: 'Healthcare & Human Services',
    hospitalityEventsTourism: 'Hospitality, Events, & Tourism',
    managementEntrepreneurship: 'Management & Entrepreneurship',
    marketingSales: 'Marketing & Sales',
    publicServiceSafety: 'Public Service & Safety',
    supplyChainTransportation: 'Supply Chain & Transportation',

    agricultureFoodNaturalResources: 'Agriculture, Food & Natural Resources',
    architectureConstruction: 'Architecture & Construction',
    artsAvTechnologyCommunications: 'Arts, A/V Technology & Communications',
    businessManagementAdministration: 'Business Management & Administration',
    educationTraining: 'Education & Training',
    finance: 'Finance',
    governmentPublicAdministration: 'Government & Public Administration',
    healthScience: 'Health Science',
    hospitalityTourism: 'Hospitality & Tourism',
    humanServices: 'Human Services',
    informationTechnology: 'Information Technology',
    lawPublicSafetyCorrectionsSecurity: 'Law, Public Safety, Corrections & Security',
    manufacturing: 'Manufacturing',
    marketing: 'Marketing',
    scienceTechnologyEngineeringMathematics: 'Science, Technology, Engineering & Mathematics',
    transportationDistributionLogistics: 'Transportation, Distribution & Logistics',
  } satisfies Record<Cluster, string>,
  editions,
  /** On a sheet and on the profile: never without the edition. */
  label: (edition: ClusterEdition): string => `Career cluster (${editions[edition]})`,
  /** Behind the name and its edition on screen. */
  onScreen: 'National Career Clusters Framework, Advance CTE; assigned by Pathsheet.',
  /** Where a cluster is printed on a page with no line to spare; its label has the edition. */
  shortCredit: 'Career clusters: Advance CTE; assigned by Pathsheet.',
  /** Wherever else a cluster is printed. */
  credit: (edition: ClusterEdition): string =>
    `Career clusters: National Career Clusters Framework (${editions[edition]}), Advance CTE; assigned by Pathsheet.`,

  subjects: {
    english: 'English',
    math: 'Math',
    science: 'Science',
    socialStudies: 'Social studies',
    languages: 'World languages',
    art: 'Art and design',
    music: 'Music and theater',
    physicalEducation: 'Physical education',
    health: 'Health',
    technology: 'Computers and technology',
    business: 'Business',
    agriculture: 'Agriculture',
    familyConsumer: 'Family and consumer science',
    shop: 'Shop and trades',
  } satisfies Record<Subject, string>,
  subjectLine: (subjects: readonly string[]): string => `School subjects that help: ${subjects.join(', ')}.`,
};
