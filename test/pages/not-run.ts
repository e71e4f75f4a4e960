/** Commands of the pages that the test of commands does not run, each with the reason. */
export const notRun: readonly { readonly command: RegExp; readonly why: string }[] = [
  {
    command: /^npm (?:ci|install|link|run)\b/,
    why: 'changes what is installed on the machine, or asks a registry; the test puts shuangyong on the path itself',
  },
  { command: /(?:^| )npm test/, why: 'is the run that this test is part of' },
];

/** Why a command is not run; undefined for one that is. */
export const reasonNotToRun = (command: string): string | undefined =>
  notRun.find((each) => each.command.test(command))?.why;

/** Pages that are followed by a test of their own, which asks for more than an exit status. */
export const followedElsewhere: Readonly<Record<string, string>> = {
  'docs/automation.md': 'test/cli/automation-page.test.ts',
  'docs/validate.md': 'test/ci.test.ts',
};
