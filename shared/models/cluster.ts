import * as z from 'zod';

/** The career clusters of the National Career Clusters Framework (Advance CTE) as it is since October 2024. */
const Cluster2024 = z.enum([
  'advancedManufacturing',
  'agriculture',
  'artsEntertainmentDesign',
  'construction',
  'digitalTechnology',
  'education',
  'energyNaturalResources',
  'financialServices',
  'healthcareHumanServices',
  'hospitalityEventsTourism',
  'managementEntrepreneurship',
  'marketingSales',
  'publicServiceSafety',
  'supplyChainTransportation',
]);
export type Cluster2024 = z.infer<typeof Cluster2024>;

/** The sixteen before, by which many states still name their programs. */
const EarlierCluster = z.enum([
  'agricultureFoodNaturalResources',
  'architectureConstruction',
  'artsAvTechnologyCommunications',
  'businessManagementAdministration',
  'educationTraining',
  'finance',
  'governmentPublicAdministration',
  'healthScience',
  'hospitalityTourism',
  'humanServices',
  'informationTechnology',
  'lawPublicSafetyCorrectionsSecurity',
  'manufacturing',
  'marketing',
  'scienceTechnologyEngineeringMathematics',
  'transportationDistributionLogistics',
]);
export type EarlierCluster = z.infer<typeof EarlierCluster>;

export type Cluster = Cluster2024 | EarlierCluster;

/** Which names a school uses for clusters. */
export const ClusterEdition = z.enum(['2024', 'earlier']);
export type ClusterEdition = z.infer<typeof ClusterEdition>;

/** The clusters of each edition in the order in which they are listed. No id is in both: a cluster tells its edition. */
export const clusters = { '2024': Cluster2024.options, earlier: EarlierCluster.options } as const satisfies Record<
  ClusterEdition,
  readonly Cluster[]
>;

export const editionOf = (cluster: Cluster): ClusterEdition => (Cluster2024.safeParse(cluster).success ? '2024' : 'earlier');
