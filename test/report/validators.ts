import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const schemas = join(import.meta.dirname, 'schemas');

/** What the official schema of SARIF 2.1.0 has against a log. */
export function sarifFlaws(text: string): readonly string[] {
  sarifSchema ??= compiledSarif();
  return flawsOf(sarifSchema, JSON.parse(text));
}

let sarifSchema: ValidateFunction | undefined;

/** Draft 4 and draft 7 differ, for what this schema uses, in the name of `id` alone. */
function compiledSarif(): ValidateFunction {
  const { $schema: _, id: $id, ...rest } = JSON.parse(readFileSync(join(schemas, 'sarif-2.1.0-rtm.5.json'), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile({ $id, ...rest });
}

/** What our own schema has against one finding of the JSON report. */
export function findingFlaws(finding: unknown): readonly string[] {
  findingSchema ??= compiledFinding();
  return flawsOf(findingSchema, finding);
}

let findingSchema: ValidateFunction | undefined;

function compiledFinding(): ValidateFunction {
  const { $id: _, ...report } = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'));
  return new Ajv2020({ allowUnionTypes: true }).compile({ $defs: report.$defs, $ref: '#/$defs/finding' });
}

/** A schema that we publish of what a command writes with `--format json`. */
export type OutputSchema = 'report' | 'samples' | 'trace' | 'diff' | 'verification' | 'receipts';

/** What our own schema of an output has against it. */
export function outputFlaws(name: OutputSchema, output: unknown): readonly string[] {
  const validate = outputSchemas.get(name) ?? compiledOutput(name);
  outputSchemas.set(name, validate);
  return flawsOf(validate, output);
}

const outputSchemas = new Map<OutputSchema, ValidateFunction>();

function compiledOutput(name: OutputSchema): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
}

const flawsOf = (validate: ValidateFunction, value: unknown): readonly string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

/** What libxml2 has against a JUnit report: as XML, and by the schema of Jenkins. */
export async function junitFlaws(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: text },
    schema: { fileName: 'junit.xsd', contents: readFileSync(join(schemas, 'jenkins-junit.xsd'), 'utf8') },
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** A workflow command as the runner of GitHub Actions takes it apart; null for a line that is none. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** By the rules of the runner: `::name key=value,key=value::message`, each part unescaped for itself. */
export function workflowCommand(line: string): WorkflowCommand | null {
  const [, command, list = '', message = ''] = /^::([a-z-]+)(?: (.*?))?::(.*)$/su.exec(line) ?? [];
  if (command === undefined) return null;
  const properties = list.split(',').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [
      pair.slice(0, at),
      unescaped(pair.slice(at + 1))
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ','),
    ];
  });
  return { command, properties: Object.fromEntries(properties), message: unescaped(message).replaceAll('%25', '%') };
}

const unescaped = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
