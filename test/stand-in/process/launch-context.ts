import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

interface AppManifest {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
  readonly main?: string;
}

/** What the command line says, read as Electron reads it. */
export interface LaunchContext {
  readonly executable: string;
  /** The command line without the executable. */
  readonly args: readonly string[];
  /** Modules that `-r` asks to load before the app. */
  readonly preloads: readonly string[];
  readonly appPath: string;
  readonly entryPoint: string;
  readonly manifest: AppManifest;
  readonly appData: string;
  readonly userData: string;
  /** The value of `--name=value`. */
  readonly flag: (name: string) => string | undefined;
}

export const launchContext: LaunchContext = readLaunchContext(process.argv.slice(2));

function readLaunchContext(args: readonly string[]): LaunchContext {
  const { preloads, target } = splitArguments(args);
  const found = resolve(target ?? '.');
  const isFolder = statSync(found).isDirectory();
  const appPath = isFolder ? found : dirname(found);
  const manifest = readManifest(appPath);
  const flag = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  return {
    executable: fileURLToPath(new URL('../electron', import.meta.url)),
    args,
    preloads,
    appPath,
    entryPoint: isFolder ? join(appPath, manifest.main ?? 'index.js') : found,
    manifest,
    appData,
    userData: flag('user-data-dir') ?? join(appData, manifest.productName ?? manifest.name),
    flag,
  };
}

/** The first argument that is no switch names the app; what follows is the app's own. */
function splitArguments(args: readonly string[]): { preloads: string[]; target: string | undefined } {
  const preloads: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    if (arg === '-r' || arg === '--require') preloads.push(resolve(args[++index] ?? ''));
    else if (!arg.startsWith('-')) return { preloads, target: arg };
  }
  return { preloads, target: undefined };
}

function readManifest(appPath: string): AppManifest {
  const file = join(appPath, 'package.json');
  if (!existsSync(file)) return { name: 'Electron', version: '0.0.0' };
  return JSON.parse(readFileSync(file, 'utf8')) as AppManifest;
}
