#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { inspect } from 'node:util';
import { CliError } from './cli-error.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import type { FixCommandOptions } from './commands/fix.ts';
import type { PlanCommandOptions } from './commands/plan.ts';

enableCompileCache(); // most of a start is compiling the same files again

const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

const program = new Command('peerplan')
  .description('Judges VPC peering designs: what would not work, who reaches whom, and the route plan.')
  .version(version)
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .showHelpAfterError(false);

program
  .command('check <file>')
  .description('finds what would not work once built')
  .option('--provider <id>', "judge by another provider's profile")
  .option('--format <format>', 'text, json, sarif, junit or markdown', 'text')
  .option('--json', 'the same as --format json')
  .option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning, info, never', 'error')
  .option('--out <file>', 'write there instead of to standard output')
  .action(async (file: string, options: Omit<CheckCommandOptions, 'version'>) => {
    const { check } = await import('./commands/check.ts');
    check(file, { ...options, version });
  });
program
  .command('fix <file>')
  .description('applies what mends the findings, and writes the document')
  .option('--rule <id>', "mend one rule's findings only")
  .option('--out <file>', 'where to write the document; must be given')
  .option('--fail-on <severity>', 'exit with 1 while this severity is left: error, warning, info, never', 'error')
  .option('--json', 'for programs')
  .action(async (file: string, options: Omit<FixCommandOptions, 'version'>) => {
    const { fix } = await import('./commands/fix.ts');
    fix(file, { ...options, version });
  });
program
  .command('reach <file>')
  .description('tells for every pair of subnets what gets through')
  .option('--provider <id>', "judge by another provider's profile")
  .option('--family <families>', '4, 6 or 4,6', '4,6')
  .option('--json', 'for programs')
  .option('--out <file>', 'write there instead of to standard output')
  .action(async (file: string, options: object) => {
    const { reach } = await import('./commands/reach.ts');
    reach(file, options);
  });
program
  .command('trace <file>')
  .description('follows a packet and its answer, hop by hop')
  .option('--from <end>', 'an IP address, a subnet id, or subnet-id/IP')
  .option('--to <end>', 'the same')
  .option('--pairs <file>', 'a JSON file: [{"from": …, "to": …}, …]')
  .option('--provider <id>', "judge by another provider's profile")
  .option('--json', 'for programs')
  .option('--out <file>', 'write there instead of to standard output')
  .action(async (file: string, options: object) => {
    const { trace } = await import('./commands/trace.ts');
    trace(file, options);
  });
program
  .command('plan <file>')
  .description('writes the route plan')
  .option('--baseline <file>', 'what is built already: only the difference becomes steps')
  .option('--provider <id>', "plan for another provider's profile")
  .option('--format <format>', 'markdown, csv or json', 'markdown')
  .option('--language <language>', 'of the Markdown: en or zh-CN', 'en')
  .option('--json', 'the same as --format json')
  .option('--out <file>', 'write there instead of to standard output')
  .action(async (file: string, options: PlanCommandOptions) => {
    const { plan } = await import('./commands/plan.ts');
    plan(file, options);
  });
program
  .command('rules [id]')
  .description('lists the rules, or tells one in full')
  .option('--json', 'for programs')
  .action(async (id: string | undefined, options: object) => {
    const { listRules } = await import('./commands/rules.ts');
    listRules(id, options);
  });
program
  .command('providers [id]')
  .description('lists the provider profiles, or tells one in full')
  .option('--json', 'for programs')
  .action(async (id: string | undefined, options: object) => {
    const { listProviders } = await import('./commands/providers.ts');
    listProviders(id, options);
  });

// A reader that goes away early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? undefined : 2));

if (process.argv.length < 3) fail('Name a command: check, reach, trace, plan, fix, rules or providers.');
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exit(0); // --help, --version
  if (error instanceof CommanderError) {
    fail(`${error.message.replace(/^error: /, '').replace(/\.?$/, '.')} Run peerplan --help.`);
  }
  if (error instanceof CliError) fail(error.message);
  // A bug must not be taken for a finding (exit 1) or for bad input (exit 2).
  process.stderr.write(`peerplan: this is a fault of Peerplan, not of your input.\n${inspect(error)}\n`);
  process.exit(70);
}

function fail(line: string): never {
  process.stderr.write(`peerplan: ${line.replace(/\s+/g, ' ')}\n`);
  process.exit(2);
}
