import { ActionIcon, Button, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconArrowRight, IconFold, IconFoldDown, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../../store/document.ts';
import { explainPath } from '../../store/path.ts';
import { CompareMenu } from './compare-menu.tsx';
import { closedOf, toggleOnly, useMatrix } from './matrix-store.ts';

/** Narrows the matrix, from the drawer's head. */
export function MatrixControls() {
  const { t } = useTranslation();
  const { from, to, family, only } = useMatrix();
  const both = useDocument(({ topology }) => topology !== null && hasBothFamilies(topology.subnets));
  return (
    <>
      {both && (
        <SegmentedControl
          size="xs"
          aria-label={t('reachability.family')}
          data={[
            { value: '4', label: 'IPv4' },
            { value: '6', label: 'IPv6' },
          ]}
          value={String(family)}
          onChange={(value) => useMatrix.setState({ family: value === '6' ? 6 : 4 })}
        />
      )}
      <Filter name="from" value={from} />
      <IconArrowRight size={12} aria-hidden />
      <Filter name="to" value={to} />
      <Switch
        label={t('reachability.onlyBroken')}
        checked={only.has('broken')}
        onChange={() => toggleOnly('broken')}
        className="matrix-broken"
      />
      <Fold />
      <CompareMenu />
      <Button
        h={24}
        className="matrix-explain"
        leftSection={<IconRoute size={14} />}
        aria-label={t('reachability.explain')}
        title={t('reachability.explain')}
        onClick={explainPath}
      >
        <span className="matrix-explain-words">{t('reachability.explain')}</span>
      </Button>
    </>
  );
}

function Filter({ name, value }: { readonly name: 'from' | 'to'; readonly value: string }) {
  const { t } = useTranslation();
  return (
    <TextInput
      className="matrix-filter"
      aria-label={t(`reachability.filter.${name}`)}
      placeholder={t(name === 'from' ? 'reachability.from' : 'reachability.toEnd')}
      value={value}
      onChange={(event) => useMatrix.setState({ [name]: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') useMatrix.setState({ [name]: '' });
      }}
    />
  );
}

/** Folds every VPC into one row and column, or unfolds all. */
function Fold() {
  const { t } = useTranslation();
  const subnets = useDocument(({ topology }) => topology?.subnets.size ?? 0);
  const folded = useMatrix((matrix) => closedOf(matrix, subnets) === 'all');
  const words = t(folded ? 'reachability.unfold' : 'reachability.fold');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={words}
      title={words}
      onClick={() => useMatrix.setState({ closed: folded ? new Set() : 'all' })}
    >
      {folded ? <IconFoldDown size={16} /> : <IconFold size={16} />}
    </ActionIcon>
  );
}

const known = new WeakMap<object, boolean>();

function hasBothFamilies(subnets: ReadonlyMap<string, { readonly cidr?: string; readonly cidr6?: string }>): boolean {
  let both = known.get(subnets);
  if (both === undefined) {
    const all = [...subnets.values()];
    both = all.some(({ cidr }) => cidr !== undefined) && all.some(({ cidr6 }) => cidr6 !== undefined);
    known.set(subnets, both);
  }
  return both;
}
