import type { Cluster, Cluster2024, ClusterEdition, EarlierCluster } from '../models/cluster.ts';
import type { Soc } from '../models/figure.ts';

/**
 * Our own assignment of careers to career clusters, in both editions: the publishers of the framework have not made or checked it.
 * A career belongs to the row with the longest beginning of its code. A row of one or a few careers is an exception and says why.
 */

/** Beginnings of codes: a major group (`29`), a minor group (`43-3`), a broad one (`11-903`). */
const GROUPS: readonly (readonly [beginning: string, since2024: Cluster2024, earlier: EarlierCluster])[] = [
  ['11', 'managementEntrepreneurship', 'businessManagementAdministration'],
  ['11-2', 'marketingSales', 'marketing'],
  ['11-903', 'education', 'educationTraining'],
  ['13', 'managementEntrepreneurship', 'businessManagementAdministration'],
  ['13-102', 'supplyChainTransportation', 'businessManagementAdministration'],
  ['13-103', 'financialServices', 'finance'],
  ['13-2', 'financialServices', 'finance'],
  ['15-1', 'digitalTechnology', 'informationTechnology'],
  ['15-2', 'digitalTechnology', 'scienceTechnologyEngineeringMathematics'],
  ['17-1', 'construction', 'architectureConstruction'],
  ['17-2', 'advancedManufacturing', 'scienceTechnologyEngineeringMathematics'],
  ['17-301', 'advancedManufacturing', 'architectureConstruction'],
  ['17-3', 'advancedManufacturing', 'scienceTechnologyEngineeringMathematics'],
  ['19-1', 'healthcareHumanServices', 'scienceTechnologyEngineeringMathematics'],
  ['19-101', 'agriculture', 'agricultureFoodNaturalResources'],
  ['19-103', 'energyNaturalResources', 'agricultureFoodNaturalResources'],
  ['19-2', 'energyNaturalResources', 'scienceTechnologyEngineeringMathematics'],
  ['19-3', 'publicServiceSafety', 'scienceTechnologyEngineeringMathematics'],
  ['19-303', 'healthcareHumanServices', 'humanServices'],
  ['19-4', 'healthcareHumanServices', 'scienceTechnologyEngineeringMathematics'],
  ['19-401', 'agriculture', 'agricultureFoodNaturalResources'],
  ['19-404', 'energyNaturalResources', 'scienceTechnologyEngineeringMathematics'],
  ['19-5', 'advancedManufacturing', 'manufacturing'],
  ['21', 'healthcareHumanServices', 'humanServices'],
  ['23', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity'],
  ['25', 'education', 'educationTraining'],
  ['27', 'artsEntertainmentDesign', 'artsAvTechnologyCommunications'],
  ['29', 'healthcareHumanServices', 'healthScience'],
  ['31', 'healthcareHumanServices', 'healthScience'],
  ['33', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity'],
  ['35', 'hospitalityEventsTourism', 'hospitalityTourism'],
  ['37', 'hospitalityEventsTourism', 'hospitalityTourism'],
  ['37-3', 'agriculture', 'agricultureFoodNaturalResources'],
  ['39', 'healthcareHumanServices', 'humanServices'],
  ['39-2', 'agriculture', 'agricultureFoodNaturalResources'],
  ['39-3', 'hospitalityEventsTourism', 'hospitalityTourism'],
  ['39-6', 'hospitalityEventsTourism', 'hospitalityTourism'],
  ['39-7', 'hospitalityEventsTourism', 'hospitalityTourism'],
  ['41', 'marketingSales', 'marketing'],
  ['41-902', 'financialServices', 'marketing'],
  ['43', 'managementEntrepreneurship', 'businessManagementAdministration'],
  ['43-3', 'financialServices', 'finance'],
  ['43-5', 'supplyChainTransportation', 'transportationDistributionLogistics'],
  ['45', 'agriculture', 'agricultureFoodNaturalResources'],
  ['45-4', 'energyNaturalResources', 'agricultureFoodNaturalResources'],
  ['47', 'construction', 'architectureConstruction'],
  ['47-5', 'energyNaturalResources', 'agricultureFoodNaturalResources'],
  ['49', 'advancedManufacturing', 'manufacturing'],
  ['49-202', 'digitalTechnology', 'artsAvTechnologyCommunications'],
  ['49-3', 'supplyChainTransportation', 'transportationDistributionLogistics'],
  ['51', 'advancedManufacturing', 'manufacturing'],
  ['51-3', 'agriculture', 'agricultureFoodNaturalResources'],
  ['51-51', 'advancedManufacturing', 'artsAvTechnologyCommunications'],
  ['51-801', 'energyNaturalResources', 'manufacturing'],
  ['51-908', 'healthcareHumanServices', 'healthScience'],
  ['53', 'supplyChainTransportation', 'transportationDistributionLogistics'],
  ['55', 'publicServiceSafety', 'governmentPublicAdministration'],
];

/** Careers that do not go with their group, and why. */
const EXCEPTIONS: readonly (readonly [codes: string, since2024: Cluster2024, earlier: EarlierCluster, why: string])[] = [
  // Managers go with what they manage.
  ['11-1031', 'publicServiceSafety', 'governmentPublicAdministration', 'Legislators govern; they do not run a business.'],
  ['11-3021', 'digitalTechnology', 'informationTechnology', 'They lead computing.'],
  ['11-3031', 'financialServices', 'finance', 'They lead finance.'],
  ['11-3051', 'advancedManufacturing', 'manufacturing', 'They lead production.'],
  [
    '11-3061',
    'supplyChainTransportation',
    'businessManagementAdministration',
    'Purchasing is with warehousing since 2024; before, it was a task of management.',
  ],
  ['11-3071', 'supplyChainTransportation', 'transportationDistributionLogistics', 'They lead transport and storage.'],
  ['11-9013', 'agriculture', 'agricultureFoodNaturalResources', 'They farm.'],
  ['11-9021', 'construction', 'architectureConstruction', 'They lead building.'],
  ['11-9041', 'advancedManufacturing', 'scienceTechnologyEngineeringMathematics', 'They lead engineers.'],
  ['11-9051 11-9071 11-9072 11-9081', 'hospitalityEventsTourism', 'hospitalityTourism', 'They lead places for guests.'],
  ['11-9111', 'healthcareHumanServices', 'healthScience', 'They lead care.'],
  ['11-9121', 'healthcareHumanServices', 'scienceTechnologyEngineeringMathematics', 'Most lead research in the life sciences.'],
  ['11-9131', 'supplyChainTransportation', 'transportationDistributionLogistics', 'They lead the moving of mail.'],
  ['11-9141', 'financialServices', 'marketing', 'Real estate is a part of finance since 2024, and was one of marketing.'],
  ['11-9151 11-9171 11-9179', 'healthcareHumanServices', 'humanServices', 'They lead services for persons and families.'],
  ['11-9161', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity', 'They lead the answer to emergencies.'],

  // Business
  ['13-1011', 'artsEntertainmentDesign', 'artsAvTechnologyCommunications', 'They work for artists and performers.'],
  ['13-1021 13-1074', 'agriculture', 'agricultureFoodNaturalResources', 'Their business is with farms.'],
  ['13-1022', 'supplyChainTransportation', 'marketing', 'Buying what a store sells was a part of marketing.'],
  ['13-1041', 'managementEntrepreneurship', 'governmentPublicAdministration', 'Regulation was a pathway of government.'],
  ['13-1051', 'construction', 'architectureConstruction', 'Most estimate the cost of building.'],
  ['13-1081', 'supplyChainTransportation', 'transportationDistributionLogistics', 'Logistics is their work.'],
  ['13-1121', 'hospitalityEventsTourism', 'hospitalityTourism', 'Events have their place there.'],
  ['13-1131', 'marketingSales', 'marketing', 'They win supporters, as their managers do.'],
  ['13-1161', 'marketingSales', 'marketing', 'Market research is named there.'],
  ['13-2081', 'financialServices', 'governmentPublicAdministration', 'Revenue and taxation was a pathway of government.'],
  ['15-2011', 'financialServices', 'finance', 'Most work in insurance.'],

  // Engineering and science: since 2024 they stand with what they serve.
  ['17-2021', 'agriculture', 'agricultureFoodNaturalResources', 'They design for farms.'],
  ['17-2031', 'healthcareHumanServices', 'scienceTechnologyEngineeringMathematics', 'Biotechnology is named there.'],
  ['17-2051', 'construction', 'scienceTechnologyEngineeringMathematics', 'Civil engineering is named there.'],
  ['17-2061', 'digitalTechnology', 'scienceTechnologyEngineeringMathematics', 'They design computers.'],
  ['17-2081 17-3025', 'energyNaturalResources', 'scienceTechnologyEngineeringMathematics', 'Protecting the environment is named there.'],
  ['17-2151 17-2161 17-2171', 'energyNaturalResources', 'scienceTechnologyEngineeringMathematics', 'They serve mines, energy and oil.'],
  ['17-3011 17-3022 17-3031', 'construction', 'architectureConstruction', 'They draw, test and measure for building.'],
  ['19-1023', 'energyNaturalResources', 'agricultureFoodNaturalResources', 'They study wild animals where they live.'],
  [
    '19-2011 19-2012',
    'advancedManufacturing',
    'scienceTechnologyEngineeringMathematics',
    'No cluster of 2024 is of pure science; engineering is the nearest.',
  ],
  ['19-2031 19-2032 19-4031', 'advancedManufacturing', 'scienceTechnologyEngineeringMathematics', 'They develop and test materials.'],
  ['19-3022', 'marketingSales', 'marketing', 'Most ask for market research.'],
  ['19-3032', 'managementEntrepreneurship', 'businessManagementAdministration', 'They study people at work, for employers.'],
  ['19-3034', 'education', 'educationTraining', 'They work in schools.'],
  ['19-3051', 'publicServiceSafety', 'governmentPublicAdministration', 'Planning was a pathway of government.'],
  ['19-4051', 'energyNaturalResources', 'scienceTechnologyEngineeringMathematics', 'They work with nuclear energy.'],
  ['19-4061', 'publicServiceSafety', 'scienceTechnologyEngineeringMathematics', 'As the social scientists whom they help.'],
  ['19-4071', 'energyNaturalResources', 'agricultureFoodNaturalResources', 'Conservation is named there.'],
  ['19-4092', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity', 'They work on crimes.'],

  // People
  ['21-1012', 'education', 'educationTraining', 'They work in schools and colleges.'],
  ['21-1091 21-1094', 'healthcareHumanServices', 'healthScience', 'Health is what they teach.'],
  ['21-1092', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity', 'They work for courts.'],
  ['27-1026', 'marketingSales', 'marketing', 'They set up what a store shows.'],
  ['27-2021 27-2023', 'artsEntertainmentDesign', 'hospitalityTourism', 'Sports were with recreation.'],
  ['27-2022', 'education', 'educationTraining', 'They teach, most of them in schools.'],
  ['27-3031', 'marketingSales', 'marketing', 'Public relations is with marketing, as for their managers.'],
  ['27-3092', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity', 'They work for courts.'],
  ['29-1131 29-2056 31-9096', 'agriculture', 'agricultureFoodNaturalResources', 'Animals have their place there.'],
  ['31-1122', 'healthcareHumanServices', 'humanServices', 'Personal care was a pathway of human services.'],

  // Buildings, grounds and guests
  ['37-1012', 'agriculture', 'agricultureFoodNaturalResources', 'They lead the care of plants.'],
  ['37-2011 37-2019', 'construction', 'architectureConstruction', 'They keep buildings of all kinds, not only for guests.'],
  ['37-2021', 'agriculture', 'agricultureFoodNaturalResources', 'They are licensed to use pesticides.'],
  ['39-1013 39-1014', 'hospitalityEventsTourism', 'hospitalityTourism', 'They lead services for guests.'],
  ['39-3021 39-3092 39-5091', 'artsEntertainmentDesign', 'artsAvTechnologyCommunications', 'They work for stage and screen.'],
  ['39-9011', 'education', 'humanServices', 'Early childhood is with education since 2024, and was one of human services.'],
  ['39-9032', 'hospitalityEventsTourism', 'hospitalityTourism', 'Recreation has its place there.'],

  // Sales and offices
  ['41-2012 43-3041', 'hospitalityEventsTourism', 'hospitalityTourism', 'They work in casinos.'],
  ['41-3021 41-3031', 'financialServices', 'finance', 'They sell insurance and investments.'],
  ['41-3041 43-4081 43-4181', 'hospitalityEventsTourism', 'hospitalityTourism', 'They serve travelers.'],
  ['43-3061', 'supplyChainTransportation', 'businessManagementAdministration', 'As the purchasing agents whom they help.'],
  ['43-4011 43-4041 43-4131 43-4141 43-9041', 'financialServices', 'finance', 'They work in banks, brokers and insurance.'],
  ['43-4031 43-4061', 'publicServiceSafety', 'governmentPublicAdministration', 'They work for courts, towns and public programs.'],
  ['43-4051 43-4151', 'marketingSales', 'marketing', 'They serve customers.'],
  ['43-4121', 'education', 'educationTraining', 'As the librarians whom they help.'],
  ['43-5031', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity', 'They answer emergency calls.'],
  ['43-5041', 'energyNaturalResources', 'businessManagementAdministration', 'Utilities are with energy since 2024.'],
  ['43-6012', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity', 'They work for lawyers and courts.'],
  ['43-6013', 'healthcareHumanServices', 'healthScience', 'They work where patients are treated.'],
  ['43-9031 43-9081', 'artsEntertainmentDesign', 'artsAvTechnologyCommunications', 'They make what is published.'],
  ['43-9111', 'digitalTechnology', 'scienceTechnologyEngineeringMathematics', 'As the statisticians whom they help.'],

  // Trades, repair and production
  ['47-2231', 'energyNaturalResources', 'architectureConstruction', 'Clean energy is named there.'],
  ['47-4041 47-4071', 'energyNaturalResources', 'architectureConstruction', 'They keep soil and water clean.'],
  ['49-2011', 'digitalTechnology', 'informationTechnology', 'They repair computers.'],
  [
    '49-2091 49-2093 49-2096 49-9097',
    'supplyChainTransportation',
    'transportationDistributionLogistics',
    'They keep aircraft, vehicles and tracks.',
  ],
  ['49-2095 49-9012 49-9051 49-9081', 'energyNaturalResources', 'manufacturing', 'They keep what makes and carries energy.'],
  ['49-2097', 'artsEntertainmentDesign', 'artsAvTechnologyCommunications', 'They install sound and pictures.'],
  ['49-2098', 'construction', 'manufacturing', 'They install in buildings.'],
  [
    '49-9011 49-9021 49-9071 49-9092 49-9094 49-9095 49-9096',
    'construction',
    'architectureConstruction',
    'They build, install and keep in and around buildings.',
  ],
  ['49-9052', 'digitalTechnology', 'artsAvTechnologyCommunications', 'As the other installers of telecommunications.'],
  ['51-3011', 'hospitalityEventsTourism', 'hospitalityTourism', 'Baking is learned with cooking.'],
  ['51-6011', 'hospitalityEventsTourism', 'hospitalityTourism', 'Most wash for guests and customers.'],
  ['51-6052 51-6092 51-9071', 'artsEntertainmentDesign', 'manufacturing', 'Fashion and design are named there.'],
  ['51-8031', 'energyNaturalResources', 'agricultureFoodNaturalResources', 'Water is a utility, and was an environmental service.'],
  ['51-8092 51-8093 53-7071 53-7073', 'energyNaturalResources', 'manufacturing', 'They work with oil and gas.'],
  ['51-9151', 'artsEntertainmentDesign', 'artsAvTechnologyCommunications', 'They work with photographs.'],
  ['53-3011', 'healthcareHumanServices', 'healthScience', 'They bring patients.'],
  ['53-7081', 'energyNaturalResources', 'agricultureFoodNaturalResources', 'They keep places clean; it was an environmental service.'],
];

const byBeginning = new Map<string, Readonly<Record<ClusterEdition, Cluster>>>(
  [...GROUPS, ...EXCEPTIONS].flatMap(([codes, since2024, earlier]) =>
    codes.split(' ').map((code) => [code, { '2024': since2024, earlier }] as const),
  ),
);

/** The clusters of a career in each edition. @throws for a code of no major group: every group of the 2018 classification has a row */
export function clustersOf(soc: Soc): Readonly<Record<ClusterEdition, Cluster>> {
  for (let length = soc.length; length >= 2; length -= 1) {
    const found = byBeginning.get(soc.slice(0, length));
    if (found) return found;
  }
  throw new Error(`no cluster for ${soc}`);
}

/** The rows that must each name careers of the catalog: for the test that no row is idle. */
export const clusterRows = { groups: GROUPS, exceptions: EXCEPTIONS };
