import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutsideVpc } from '../../shared/model/edits/outside-vpc.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { trustLevels, type Topology } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { useProblemText } from '../fields/problem-text.ts';
import { usePreferences } from '../store/session.ts';

/** What the user types about a VPC of another account; blocks in one line, as they were sent. */
export interface OutsideDraft extends Omit<OutsideVpc, 'cidrs'> {
  readonly cidrs: string;
}

export const emptyOutside: OutsideDraft = { accountId: '', vpcId: '', region: '', cidrs: '', trust: 'unknown' };

export const outsideOf = ({ cidrs, ...rest }: OutsideDraft): OutsideVpc => ({
  ...rest,
  cidrs: cidrs.split(/[\s,;，；]+/).filter((text) => text !== ''),
});

interface Props {
  readonly topology: Topology;
  readonly draft: OutsideDraft;
  readonly problem: Problem | null;
  readonly onChange: (draft: OutsideDraft) => void;
}

/** The other end in another account: its ids, typed in by hand, and what has to be known of it to judge the peering. */
export function OutsideFields({ topology, draft, problem, onChange }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const language = usePreferences((preferences) => preferences.language);
  const profile = profileOf(topology.meta.provider);
  const regions = profile.ok ? profile.value.regions : [];
  const errorOf = (path: string): string | undefined =>
    problem?.path.startsWith(path) ? problemText(problem) : undefined;
  const change = (changes: Partial<OutsideDraft>): void => onChange({ ...draft, ...changes });
  const known = [...topology.accounts.values()].flatMap(({ cloudId }) => cloudId ?? []);
  return (
    <div className="connect-outside" data-topic="account">
      <Autocomplete
        label={t('connect.accountId')}
        data={[...new Set(known)]}
        value={draft.accountId}
        error={errorOf('accountId')}
        onChange={(accountId) => change({ accountId })}
        data-autofocus
      />
      <Select
        label={t('connect.trust')}
        data={trustLevels.filter((level) => level !== 'own').map((value) => ({ value, label: t(`trust.${value}`) }))}
        value={draft.trust}
        onChange={(trust) => change({ trust: trustLevels.find((level) => level === trust) ?? 'unknown' })}
      />
      <TextInput
        label={t('connect.vpcId')}
        placeholder="vpc-…"
        value={draft.vpcId}
        error={errorOf('vpcId')}
        onChange={(event) => change({ vpcId: event.currentTarget.value })}
      />
      <Select
        label={t('connect.region')}
        data={regions.map(({ id, name }) => ({ value: id, label: `${name[language]} · ${id}` }))}
        value={draft.region === '' ? null : draft.region}
        error={errorOf('region')}
        searchable
        onChange={(region) => change({ region: region ?? '' })}
      />
      <TextInput
        className="connect-wide"
        classNames={{ input: 'mono' }}
        label={t('connect.cidrs')}
        placeholder="172.16.0.0/16"
        value={draft.cidrs}
        error={errorOf('cidrs')}
        onChange={(event) => change({ cidrs: event.currentTarget.value })}
      />
    </div>
  );
}
