/** `error`: the text breaks a rule and does not ship. `doubt`: a person has to look. */
export type Severity = 'error' | 'doubt';
export type Rule =
  | 'length'
  | 'grade'
  | 'sentences'
  | 'words'
  | 'figures'
  | 'frontMatter'
  | 'lines'
  | 'activities'
  | 'arithmetic'
  | 'shared'
  | 'variety';
export type Finding = { soc: string; section: string; rule: Rule; message: string; severity: Severity };
