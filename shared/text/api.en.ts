/** What the door says when it cannot do what was asked. */
export const apiProblems = {
  foreignSender: 'This page may not ask Pathsheet for anything.',
  unknownCall: 'Pathsheet was asked for something that it does not do.',
  badInput: 'Pathsheet was asked for something in a way that it does not understand.',
  failed: (id: string): string => `Something went wrong in Pathsheet (${id}).`,
  failedHint: 'Nothing that was saved is lost. Try again; if it stays, tell whoever looks after Pathsheet this number.',
  unknownLink: 'That link is not one of Pathsheet’s.',
  noFile: 'The file is no longer there. Choose it again.',
  noSavedSheet: 'That sheet is no longer among the saved ones.',
  fileTooLarge: 'That is no file that Pathsheet can take: a folder, or larger than 256 MB.',
  fileUnreadable: 'The file cannot be read. Choose it again.',
};
