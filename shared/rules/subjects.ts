import type { Soc } from '../models/figure.ts';
import { Subject } from '../models/subject.ts';

/**
 * Which school subjects help towards a career: our own assignment, the most helpful first. Where our text of a career names its subjects, those
 * win. A career belongs to the row with the longest beginning of its code.
 */

/** Beginnings of codes: a major group, a minor or a broad one. */
const GROUPS: readonly (readonly [beginning: string, subjects: string])[] = [
  ['11', 'business english math'],
  ['11-302', 'technology business math'],
  ['11-903', 'english socialStudies business'],
  ['13-1', 'business english math'],
  ['13-2', 'math business english'],
  ['15-1', 'technology math english'],
  ['15-2', 'math technology science'],
  ['17-1', 'math art technology'],
  ['17-102', 'math technology socialStudies'],
  ['17-2', 'math science technology'],
  ['17-3', 'math science technology shop'],
  ['19-1', 'science math english'],
  ['19-101', 'science agriculture math'],
  ['19-103', 'science agriculture math'],
  ['19-2', 'science math technology'],
  ['19-3', 'socialStudies english math'],
  ['19-303', 'socialStudies science english'],
  ['19-4', 'science math technology'],
  ['19-401', 'science agriculture math'],
  ['19-5', 'science health math'],
  ['21-1', 'socialStudies english health'],
  ['21-2', 'english socialStudies music'],
  ['23', 'english socialStudies business'],
  ['25-1', 'english'],
  ['25-2', 'english math science socialStudies'],
  ['25-3', 'english socialStudies'],
  ['25-4', 'english socialStudies technology'],
  ['25-9', 'english socialStudies familyConsumer'],
  ['27-101', 'art technology english'],
  ['27-102', 'art technology math'],
  ['27-2', 'music english'],
  ['27-202', 'physicalEducation health'],
  ['27-203', 'music physicalEducation'],
  ['27-204', 'music english'],
  ['27-3', 'english technology socialStudies'],
  ['27-4', 'technology art science'],
  ['29', 'science health math'],
  ['31', 'health science english'],
  ['31-2', 'health science physicalEducation'],
  ['33', 'physicalEducation socialStudies english'],
  ['35', 'familyConsumer math'],
  ['37-1', 'business english'],
  ['37-2', 'health shop'],
  ['37-3', 'agriculture science'],
  ['39-1', 'business english'],
  ['39-2', 'agriculture science'],
  ['39-3', 'english math'],
  ['39-4', 'science health english'],
  ['39-5', 'art health business'],
  ['39-6', 'english languages'],
  ['39-7', 'socialStudies languages english'],
  ['39-9', 'health familyConsumer english'],
  ['41', 'business math english'],
  ['43', 'english technology business'],
  ['43-3', 'math business technology'],
  ['43-5', 'technology english math'],
  ['45', 'agriculture science shop'],
  ['47', 'shop math physicalEducation'],
  ['47-5', 'shop science math'],
  ['49', 'shop math science'],
  ['49-2', 'shop technology science'],
  ['51', 'shop math'],
  ['51-1', 'business shop math'],
  ['51-2', 'shop technology math'],
  ['51-3', 'familyConsumer math science'],
  ['51-4', 'shop math technology'],
  ['51-51', 'technology art shop'],
  ['51-6', 'familyConsumer shop art'],
  ['51-7', 'shop math art'],
  ['51-8', 'science math shop'],
  ['51-908', 'health science shop'],
  ['53', 'english math shop'],
  ['53-1', 'business english math'],
  ['53-2', 'science math english'],
  ['55', 'physicalEducation math socialStudies technology'],
];

/** Careers whose subject is more exact than their group's, and why. */
const EXCEPTIONS: readonly (readonly [codes: string, subjects: string, why: string])[] = [
  ['11-1031', 'socialStudies english business', 'They make laws.'],
  ['11-2011 11-2021', 'business english art', 'Advertising needs an eye.'],
  ['11-2032 11-2033', 'english business socialStudies', 'They write and persuade.'],
  ['11-3031', 'math business english', 'Money is numbers.'],
  ['11-3051 11-3013', 'business math shop', 'They lead work with machines and buildings.'],
  ['11-9013', 'agriculture science business', 'They farm.'],
  ['11-9021', 'shop math business', 'They lead building.'],
  ['11-9041', 'math science business', 'They lead engineers.'],
  ['11-9051', 'familyConsumer business math', 'They lead kitchens.'],
  ['11-9111 11-9151 11-9171', 'health business english', 'They lead care.'],
  ['11-9121', 'science math business', 'They lead scientists.'],
  ['13-1011', 'business english music', 'They work for artists and performers.'],
  ['13-1021 13-1074', 'business agriculture math', 'Their business is with farms.'],
  ['13-1032', 'math shop business', 'They look at damaged cars.'],
  ['13-1051', 'math shop business', 'They know how things are built.'],
  ['13-2022', 'business math art', 'They judge art, antiques and other goods.'],
  ['15-1255', 'art technology english', 'They design what people see.'],
  ['17-1011 17-1012', 'math art science', 'They draw, and know what holds and what grows.'],
  ['17-2021', 'math science agriculture', 'They design for farms.'],
  ['17-2031', 'science math health', 'They design for the body.'],
  ['17-3011 17-3012 17-3013 17-3019', 'math art technology shop', 'They draw.'],
  ['19-1041 19-1042', 'science math health', 'They study diseases.'],
  ['19-3011', 'math socialStudies business', 'Economics is numbers.'],
  ['19-3022', 'math english socialStudies', 'Surveys are numbers.'],
  ['19-3091 19-3092', 'socialStudies science languages', 'They study people and the earth in the field.'],
  ['19-4092', 'science math english', 'They write reports for courts.'],
  ['19-4061', 'socialStudies math english', 'As the social scientists whom they help.'],
  ['21-1091 21-1094', 'health english science', 'Health is what they teach.'],
  ['21-2021', 'english socialStudies music', 'They lead lessons and services.'],
  // Who teaches a subject at a college begins with it at school.
  ['25-1011', 'business english', 'What they teach.'],
  ['25-1021', 'technology math english', 'What they teach.'],
  ['25-1022', 'math english', 'What they teach.'],
  ['25-1031', 'math art english', 'What they teach.'],
  ['25-1032', 'math science english', 'What they teach.'],
  ['25-1041 25-1043', 'agriculture science english', 'What they teach.'],
  ['25-1042 25-1051 25-1052 25-1053 25-1054', 'science math english', 'What they teach.'],
  ['25-1061 25-1062 25-1063 25-1064 25-1065 25-1066 25-1067 25-1069 25-1113 25-1125 25-1126', 'socialStudies english', 'What they teach.'],
  ['25-1071 25-1072', 'health science english', 'What they teach.'],
  ['25-1081 25-1082', 'english socialStudies', 'What they teach.'],
  ['25-1111 25-1112', 'socialStudies english', 'What they teach.'],
  ['25-1121', 'art music english', 'What they teach.'],
  ['25-1124', 'languages english', 'What they teach.'],
  ['25-1192 25-9021', 'familyConsumer english science', 'What they teach.'],
  ['25-1193', 'physicalEducation health english', 'What they teach.'],
  ['25-1194 25-2023 25-2032', 'shop technology english', 'What they teach.'],
  ['25-2011 25-2012 25-9042 25-9043 25-9045', 'english familyConsumer art', 'They work with small children.'],
  ['25-4011 25-4012 25-4013', 'socialStudies art english', 'They keep what is old.'],
  ['27-1012', 'art shop', 'They work by hand.'],
  ['27-1022', 'art familyConsumer business', 'They sew.'],
  ['27-1023', 'art agriculture business', 'They know flowers.'],
  ['27-1025', 'art math familyConsumer', 'They plan rooms.'],
  ['27-2011 27-2012', 'english music art', 'They tell stories on stage and screen.'],
  ['27-2021 27-2022 27-2023', 'physicalEducation health english', 'Sports.'],
  ['27-3042', 'english technology science', 'They explain technology.'],
  ['27-3091', 'languages english socialStudies', 'They work between languages.'],
  ['27-4014', 'music technology science', 'They record music.'],
  ['29-1031 29-2051', 'science health familyConsumer', 'They know food.'],
  ['29-1125 29-1128 29-9091 29-1123', 'science health physicalEducation', 'They work with exercise.'],
  ['29-1127 29-1181', 'science health english', 'They work with speech and hearing.'],
  ['29-1131 29-2056', 'science agriculture math', 'They treat animals.'],
  ['29-2072 29-9021', 'health science technology english', 'They work with records.'],
  ['31-9096', 'science agriculture', 'They care for animals.'],
  ['31-9094', 'english health technology', 'They type what doctors say.'],
  ['33-2022 33-3031', 'science physicalEducation agriculture', 'They work in woods and fields.'],
  ['35-3011 35-3023 35-3031 35-3041 35-9031', 'familyConsumer english math', 'They talk with guests.'],
  ['37-1012', 'agriculture business', 'They lead the care of plants.'],
  ['37-2021', 'science health shop', 'They work with chemicals.'],
  ['39-3092 39-5091', 'art familyConsumer music', 'They dress the stage.'],
  ['39-9011', 'familyConsumer english art', 'They work with small children.'],
  ['39-9031 39-9032', 'physicalEducation health english', 'They lead exercise and games.'],
  ['41-2022', 'shop business math', 'They know parts.'],
  ['41-3041', 'business socialStudies languages', 'They know the world.'],
  ['41-9031', 'science math business', 'They sell what engineers make.'],
  ['43-4081 43-4181', 'english languages business', 'They serve travelers.'],
  ['43-6013', 'health english technology', 'They work where patients are treated.'],
  ['43-9031', 'english art technology', 'They lay out pages.'],
  ['43-9081', 'english', 'They read.'],
  ['43-9111', 'math technology', 'They work with numbers.'],
  ['45-3031', 'science agriculture physicalEducation', 'They work on water and in woods.'],
  ['47-2111 47-3013 47-2231', 'math science shop', 'Electricity is physics.'],
  ['49-9063', 'music shop', 'They know how it should sound.'],
  ['49-9062', 'science technology shop health', 'They repair what hospitals use.'],
  ['51-9071 51-9194 51-9123', 'art shop math', 'They decorate.'],
  ['51-9141', 'science technology math', 'They work in a laboratory.'],
  ['51-9151', 'art technology science', 'They work with photographs.'],
  ['51-9161 51-9162', 'math technology shop', 'They program machines.'],
  ['53-2031', 'languages english health', 'They serve and protect travelers.'],
  ['53-3011', 'health english', 'They bring patients.'],
  ['53-4011 53-5021 53-5031', 'science math shop', 'They run engines.'],
];

const read = (subjects: string): Subject[] => subjects.split(' ').map((subject) => Subject.parse(subject));

const byBeginning = new Map<string, readonly Subject[]>(
  [...GROUPS, ...EXCEPTIONS].flatMap(([codes, subjects]) => codes.split(' ').map((code) => [code, read(subjects)] as const)),
);

/** Words of our texts, as they begin or stand in a subject's name, and the broad subjects that they belong to. */
const NAMED: readonly (readonly [words: RegExp, subject: Subject])[] = [
  [/english|speech|journalism|writing|language arts|literature|reading/, 'english'],
  [/math|algebra|geometry|statistics|calculus|trigonometry|accounting/, 'math'],
  [/^science|biology|chemistry|physics|electricity|anatomy|(earth|environmental|life|physical) science|astronomy|geology/, 'science'],
  [/social studies|history|government|civics|geography|psychology|sociology|economics|law/, 'socialStudies'],
  [/spanish|french|german|chinese|sign language|world language|foreign language/, 'languages'],
  [/\bart\b|design|photography|drawing|ceramics|visual/, 'art'],
  [/music|band|choir|theater|drama|dance/, 'music'],
  [/physical education|sports|weight training/, 'physicalEducation'],
  [/health/, 'health'],
  [/computer|technology|coding|programming|robotics|engineering|electronics|keyboarding|media/, 'technology'],
  [/business|marketing|accounting|entrepreneurship|finance/, 'business'],
  [/agricult|animal science|horticulture|forestry/, 'agriculture'],
  [/culinary|child development|family|consumer|nutrition|sewing|fashion|parenting|cosmetology|barbering/, 'familyConsumer'],
  [/shop|trades|welding|drafting|woodwork|metal|\bauto|construction|carpentry|cosmetology|barbering/, 'shop'],
];

/** The broad subjects that a text's own words mean; none for words that mean no subject. */
export function subjectsNamed(words: readonly string[]): Subject[] {
  const found = new Set(
    words.flatMap((name) => NAMED.filter(([pattern]) => pattern.test(name.toLowerCase())).map(([, subject]) => subject)),
  );
  return Subject.options.filter((subject) => found.has(subject));
}

/**
 * The school subjects of a career.
 * @param named what our text of the career calls them, where there is a text
 * @throws for a code of no major group: every group of the 2018 classification has a row
 */
export function subjectsOf(soc: Soc, named: readonly string[] = []): readonly Subject[] {
  const own = subjectsNamed(named);
  if (own.length > 0) return own;
  for (let length = soc.length; length >= 2; length -= 1) {
    const found = byBeginning.get(soc.slice(0, length));
    if (found) return found;
  }
  throw new Error(`no school subject for ${soc}`);
}

/** The rows that must each name careers of the catalog: for the test that no row is idle. */
export const subjectRows = { groups: GROUPS, exceptions: EXCEPTIONS };
