/** Names by their ids as the options of a choice, in their order. */
export const optionsOf = <Id extends string>(names: Readonly<Record<Id, string>>): { id: Id; name: string }[] =>
  (Object.entries(names) as [Id, string][]).map(([id, name]) => ({ id, name }));
