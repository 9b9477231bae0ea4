import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { lockFolder } from '../../../electron/storage/folder-lock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const lockModule = pathToFileURL(path.resolve(import.meta.dirname, '../../../electron/storage/folder-lock.ts')).href;

test('a folder has one holder, and another once that one let go', () => {
  const folder = path.join(temporaryFolder(), 'made', 'on the way');
  const first = lockFolder(folder);
  expect(first.ok).toBe(true);
  expect(lockFolder(folder)).toMatchObject({ ok: false, problem: { code: 'folder-in-use', path: folder } });
  if (first.ok) first.value.release();
  const second = lockFolder(folder);
  expect(second.ok).toBe(true);
  if (second.ok) second.value.release();
});

test('the lock of a program that was killed goes with it', async () => {
  const folder = temporaryFolder();
  const script = `
    const { lockFolder } = await import(${JSON.stringify(lockModule)});
    const lock = lockFolder(process.argv[1]);
    process.stdout.write(lock.ok ? 'held' : 'refused');
    setInterval(() => lock, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script, folder]);
  expect(String((await once(holder.stdout, 'data'))[0])).toBe('held');
  expect(lockFolder(folder)).toMatchObject({ ok: false, problem: { code: 'folder-in-use' } });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = lockFolder(folder);
  expect(lock.ok).toBe(true);
  expect(readFileSync(path.join(folder, 'in-use.lock'))).toHaveLength(0);
  if (lock.ok) lock.value.release();
});

test('a place that cannot be a data folder is refused in words', () => {
  const file = path.join(temporaryFolder(), 'a file');
  writeFileSync(file, '');
  expect(lockFolder(file)).toMatchObject({ ok: false, problem: { code: 'folder-unusable', path: file } });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('nor a folder that is write-protected', () => {
  const folder = path.join(temporaryFolder(), 'protected');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  expect(lockFolder(folder)).toMatchObject({ ok: false, problem: { code: 'folder-unusable' } });
});
