import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clusters, editionOf, type Cluster } from '#shared/models/cluster.ts';
import type { Soc } from '#shared/models/figure.ts';
import { clusterRows, clustersOf } from '#shared/rules/clusters.ts';
import { en } from '#shared/text/en.ts';

const file = resolve(import.meta.dirname, '../../../data/occupations/occupations.json');
const careers = JSON.parse(readFileSync(file, 'utf8')) as { soc: Soc; title: string; group?: Soc }[];

describe('The career clusters', () => {
  test('hold every one of the 879 careers, once in each edition', () => {
    expect(careers).toHaveLength(879);
    for (const { soc } of careers) {
      const own = clustersOf(soc);
      expect(clusters['2024'], soc).toContain(own['2024']);
      expect(clusters.earlier, soc).toContain(own.earlier);
    }
  });

  test.each([
    ['2024', 14],
    ['earlier', 16],
  ] as const)('are all in use in the edition %s, which has %i', (edition, count) => {
    expect(clusters[edition]).toHaveLength(count);
    expect(new Set(careers.map(({ soc }) => clustersOf(soc)[edition]))).toEqual(new Set(clusters[edition]));
  });

  test('tell their edition: no cluster is in both', () => {
    expect(clusters['2024'].map(editionOf)).toEqual(clusters['2024'].map(() => '2024'));
    expect(clusters.earlier.map(editionOf)).toEqual(clusters.earlier.map(() => 'earlier'));
  });

  test('are spelled as Advance CTE spells them', () => {
    expect(clusters['2024'].map((cluster) => en.clusters.names[cluster])).toEqual([
      'Advanced Manufacturing',
      'Agriculture',
      'Arts, Entertainment, & Design',
      'Construction',
      'Digital Technology',
      'Education',
      'Energy & Natural Resources',
      'Financial Services',
      'Healthcare & Human Services',
      'Hospitality, Events, & Tourism',
      'Management & Entrepreneurship',
      'Marketing & Sales',
      'Public Service & Safety',
      'Supply Chain & Transportation',
    ]);
    expect(clusters.earlier.map((cluster) => en.clusters.names[cluster])).toEqual([
      'Agriculture, Food & Natural Resources',
      'Architecture & Construction',
      'Arts, A/V Technology & Communications',
      'Business Management & Administration',
      'Education & Training',
      'Finance',
      'Government & Public Administration',
      'Health Science',
      'Hospitality & Tourism',
      'Human Services',
      'Information Technology',
      'Law, Public Safety, Corrections & Security',
      'Manufacturing',
      'Marketing',
      'Science, Technology, Engineering & Mathematics',
      'Transportation, Distribution & Logistics',
    ]);
  });

  test.each<[soc: Soc, title: string, since2024: Cluster, earlier: Cluster]>([
    ['11-1011', 'Chief Executives', 'managementEntrepreneurship', 'businessManagementAdministration'],
    ['11-2021', 'Marketing Managers', 'marketingSales', 'marketing'],
    ['11-3031', 'Financial Managers', 'financialServices', 'finance'],
    ['11-9013', 'Farmers, Ranchers, and Other Agricultural Managers', 'agriculture', 'agricultureFoodNaturalResources'],
    ['11-9032', 'Education Administrators, Kindergarten through Secondary', 'education', 'educationTraining'],
    ['13-1020', 'Buyers and Purchasing Agents', 'supplyChainTransportation', 'businessManagementAdministration'],
    ['13-1121', 'Meeting, Convention, and Event Planners', 'hospitalityEventsTourism', 'hospitalityTourism'],
    ['13-2011', 'Accountants and Auditors', 'financialServices', 'finance'],
    ['15-1252', 'Software Developers', 'digitalTechnology', 'informationTechnology'],
    ['15-2051', 'Data Scientists', 'digitalTechnology', 'scienceTechnologyEngineeringMathematics'],
    ['17-1011', 'Architects, Except Landscape and Naval', 'construction', 'architectureConstruction'],
    ['17-2051', 'Civil Engineers', 'construction', 'scienceTechnologyEngineeringMathematics'],
    ['17-2141', 'Mechanical Engineers', 'advancedManufacturing', 'scienceTechnologyEngineeringMathematics'],
    ['19-1032', 'Foresters', 'energyNaturalResources', 'agricultureFoodNaturalResources'],
    ['19-4092', 'Forensic Science Technicians', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity'],
    ['21-1012', 'Educational, Guidance, and Career Counselors and Advisors', 'education', 'educationTraining'],
    ['21-1021', 'Child, Family, and School Social Workers', 'healthcareHumanServices', 'humanServices'],
    ['23-1011', 'Lawyers', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity'],
    ['25-2021', 'Elementary School Teachers, Except Special Education', 'education', 'educationTraining'],
    ['27-1024', 'Graphic Designers', 'artsEntertainmentDesign', 'artsAvTechnologyCommunications'],
    ['27-2011', 'Actors', 'artsEntertainmentDesign', 'artsAvTechnologyCommunications'],
    ['27-3031', 'Public Relations Specialists', 'marketingSales', 'marketing'],
    ['29-1131', 'Veterinarians', 'agriculture', 'agricultureFoodNaturalResources'],
    ['29-1141', 'Registered Nurses', 'healthcareHumanServices', 'healthScience'],
    ['29-2072', 'Medical Records Specialists', 'healthcareHumanServices', 'healthScience'],
    ['31-1122', 'Personal Care Aides', 'healthcareHumanServices', 'humanServices'],
    ['33-2011', 'Firefighters', 'publicServiceSafety', 'lawPublicSafetyCorrectionsSecurity'],
    ['35-1011', 'Chefs and Head Cooks', 'hospitalityEventsTourism', 'hospitalityTourism'],
    ['37-3011', 'Landscaping and Groundskeeping Workers', 'agriculture', 'agricultureFoodNaturalResources'],
    ['39-5012', 'Hairdressers, Hairstylists, and Cosmetologists', 'healthcareHumanServices', 'humanServices'],
    ['39-9011', 'Childcare Workers', 'education', 'humanServices'],
    ['41-2031', 'Retail Salespersons', 'marketingSales', 'marketing'],
    ['41-9022', 'Real Estate Sales Agents', 'financialServices', 'marketing'],
    ['43-5052', 'Postal Service Mail Carriers', 'supplyChainTransportation', 'transportationDistributionLogistics'],
    [
      '43-6014',
      'Secretaries and Administrative Assistants, Except Legal, Medical, and Executive',
      'managementEntrepreneurship',
      'businessManagementAdministration',
    ],
    ['47-2111', 'Electricians', 'construction', 'architectureConstruction'],
    ['47-2231', 'Solar Photovoltaic Installers', 'energyNaturalResources', 'architectureConstruction'],
    ['49-3023', 'Automotive Service Technicians and Mechanics', 'supplyChainTransportation', 'transportationDistributionLogistics'],
    ['51-4121', 'Welders, Cutters, Solderers, and Brazers', 'advancedManufacturing', 'manufacturing'],
    ['53-3032', 'Heavy and Tractor-Trailer Truck Drivers', 'supplyChainTransportation', 'transportationDistributionLogistics'],
    ['55-3016', 'Infantry', 'publicServiceSafety', 'governmentPublicAdministration'],
  ])('%s %s', (soc, title, since2024, earlier) => {
    expect(careers.find((career) => career.soc === soc)?.title).toBe(title);
    expect(clustersOf(soc)).toEqual({ '2024': since2024, earlier });
  });

  test('have no row that is idle, twice there, or without a reason where it is an exception', () => {
    const codes = [...clusterRows.groups, ...clusterRows.exceptions].flatMap(([words]) => words.split(' '));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !careers.some(({ soc }) => soc.startsWith(code)))).toEqual([]);
    expect(clusterRows.exceptions.filter(([, , , why]) => !/^[A-Z].*\.$/.test(why))).toEqual([]);
  });

  test('are those of the group for a member, unless the table names the member', () => {
    const named = new Set(clusterRows.exceptions.flatMap(([codes]) => codes.split(' ')));
    const strays = careers.filter(({ soc, group }) => group && !named.has(soc) && clustersOf(soc)['2024'] !== clustersOf(group)['2024']);
    expect(strays.map(({ soc }) => soc)).toEqual([]);
  });
});
