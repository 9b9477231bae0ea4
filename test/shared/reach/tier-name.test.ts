import { expect, test } from 'vitest';
import { tierOf } from '../../../shared/reach/tier-name.ts';

test.each([
  ['app-a', 'app'],
  ['app-1', 'app'],
  ['App 03', 'app'],
  ['app_az2', 'app'],
  ['web1a', 'web'],
  ['prod-app-private-us-east-1a', 'app-private-us-east'],
  ['db-subnet-2', 'db'],
  ['应用子网一', '应用'],
  ['数据库-可用区A', '数据库'],
  ['数据库b', '数据库'],
  ['link-w', 'link-w'],
  ['k8s-1', 'k8s'],
  ['app', 'app'],
])('%s is of the tier %s', (name, tier) => {
  expect(tierOf(name, 'prod 1')).toBe(tier);
});

test.each(['a', 'w1', 'subnet-1', 'subnet 2', 'prod-1', 'prod2', 'vsw-az1', '子网一', '10.0.1.0/24', ''])(
  '"%s" marks no tier',
  (name) => {
    expect(tierOf(name, 'prod 1')).toBeNull();
  },
);
