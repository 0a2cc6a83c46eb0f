import { conflict, type Rule } from './rule.ts';

/** Twelve codes are published for groups only: on their members' sheets each figure says that it is the group's. */
export const groupAsOwn: Rule = ({ figures }, words) =>
  figures
    .filter(({ figure, labels }) => figure.basis === 'group' && figure.value !== null && !words.marks.group.test(labels.whose))
    .map((said) => conflict('groupAsOwn', words.groupAsOwn(said.words), words.markGroup));
