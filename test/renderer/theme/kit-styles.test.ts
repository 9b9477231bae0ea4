import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const styles = path.join(root, 'node_modules/@mantine/core/styles');

test('every component of the kit that the window uses brings its styles', () => {
  const sources = globSync('renderer/**/*.tsx', { cwd: root }).map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
  const used = new Set(
    sources
      .flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)])
      .flatMap(([, names]) => names!.split(',').map((name) => name.trim())),
  );
  const styled = [...used].filter((name) => existsSync(path.join(styles, `${name}.css`)));
  const loaded = readFileSync(path.join(root, 'renderer/theme/kit-styles.ts'), 'utf8');
  expect(styled.length).toBeGreaterThan(10);
  expect(styled.filter((name) => !loaded.includes(`/${name}.css'`))).toEqual([]);
});
