import { DebugLogger } from 'builder-util';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');

test('the packaging configuration is one that electron-builder takes', async () => {
  const config = await getConfig(project, 'build/electron-builder.yml', null);
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  expect(existsSync(path.join(project, config.icon!))).toBe(true);
  expect(config).toMatchObject({ npmRebuild: false, electronFuses: { runAsNode: false, onlyLoadAppFromAsar: true } });
});
