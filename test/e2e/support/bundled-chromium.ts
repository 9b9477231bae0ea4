import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const supported = process.platform === 'linux' && process.arch === 'x64';
const cache = fileURLToPath(new URL('../../../node_modules/.cache/peerplan', import.meta.url));

/** The headless shell of the npm package `@sparticuz/chromium`, unpacked on first use (about three seconds). */
export async function bundledChromium(): Promise<string | undefined> {
  if (!supported) return undefined;
  const packageRoot = findPackage();
  if (!packageRoot) return undefined;
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  const home = join(cache, `chromium-${version}`);
  const launcher = join(home, 'launch');
  if (!existsSync(launcher)) await unpack(packageRoot, home);
  return launcher;
}

function findPackage(): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  } catch {
    return undefined;
  }
}

/** Unpacks beside the final place and renames: two test runs that start together never see half a browser. */
async function unpack(packageRoot: string, home: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await inflate(packageRoot, staging);
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration);
    await writeFile(join(staging, 'launch'), launchScript);
    await chmod(join(staging, 'launch'), 0o755);
    await rename(staging, home);
  } catch (error) {
    if (!existsSync(join(home, 'launch'))) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The package unpacks into the system's temporary folder and trusts whatever lies there, so it gets a folder of its own. */
async function inflate(packageRoot: string, directory: string): Promise<void> {
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium';
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(packageRoot, 'bin', 'al2023.tar.br'))});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: packageRoot,
    env: { ...process.env, TMPDIR: directory },
  });
}

// The package brings the libraries and a font that a bare container lacks; the system's fonts are used where there are any.
const launchScript = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
