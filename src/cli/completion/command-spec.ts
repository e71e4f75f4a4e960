import type { Command, Help, Option } from 'commander';
import { suggestionsOf, takesList } from '../suggestions.ts';

/** An option, as its user sees it. */
export interface OptionSpec {
  /** `-o, --output <FILE>`. */
  readonly term: string;
  /** `-o`, `--output`. */
  readonly flags: readonly string[];
  readonly takesValue: boolean;
  /** The values that can be completed; where there are none, a file or any text may stand. */
  readonly values: readonly string[];
  /** Whether several of them may stand in one word, separated by commas. */
  readonly isList: boolean;
  readonly description: string;
}

/** A command with its options and the commands below it, as its user sees it. */
export interface CommandSpec {
  readonly name: string;
  /** Without the program's and the command's own name. */
  readonly usage: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Options that may stand here as well, and that the help shows elsewhere. */
  readonly hiddenOptions: readonly OptionSpec[];
  /** The same for its first argument. */
  readonly values: readonly string[];
  readonly commands: readonly CommandSpec[];
}

/** All that the help of a command and of those below it tells. */
export async function commandSpec(command: Command): Promise<CommandSpec> {
  const help = command.createHelp();
  const commands = help.visibleCommands(command);
  const specs = (options: readonly Option[]): Promise<readonly OptionSpec[]> =>
    Promise.all(options.map((option) => optionSpec(option, help)));
  return {
    name: command.name(),
    usage: command.usage(),
    description: command.description(),
    options: await specs(help.visibleOptions(command)),
    hiddenOptions: await specs(command.options.filter(({ hidden }) => hidden)),
    values: await Promise.all(command.registeredArguments.slice(0, 1).map(suggestionsOf)).then((all) => all.flat()),
    commands: (await Promise.all(commands.map(commandSpec))).map((each) => withTopics(each, command)),
  };
}

/** `help` takes the name of another command. */
const withTopics = (each: CommandSpec, { commands }: Command): CommandSpec =>
  each.name === 'help' ? { ...each, values: commands.map((other) => other.name()) } : each;

async function optionSpec(option: Option, help: Help): Promise<OptionSpec> {
  return {
    term: help.optionTerm(option),
    flags: [option.short, option.long].flatMap((flag) => flag ?? []),
    takesValue: option.required || option.optional,
    values: await suggestionsOf(option),
    isList: takesList(option),
    description: option.description,
  };
}

/** A command with the way that leads to it: `/table/check`, or nothing for the program. */
export interface PlacedCommand {
  readonly at: string;
  /** With all options that may stand here. */
  readonly command: CommandSpec;
}

/** A command and all below it. */
export function placed(command: CommandSpec, at = ''): readonly PlacedCommand[] {
  const options = [...command.options, ...command.hiddenOptions];
  return [
    { at, command: { ...command, options } },
    ...command.commands.flatMap((each) => placed(each, `${at}/${each.name}`)),
  ];
}
