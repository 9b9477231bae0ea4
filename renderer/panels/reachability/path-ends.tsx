import { Autocomplete } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topology } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';
import { lightPath, type AskedPath } from '../../store/path.ts';

/** The two ends, to choose among the subnets or to type as an address or a CIDR block. */
export function PathEnds({ asked }: { readonly asked: AskedPath }) {
  return (
    <div className="path-ends">
      <EndField key={`from ${asked.from}`} side="from" asked={asked} />
      <IconArrowRight size={14} aria-hidden />
      <EndField key={`to ${asked.to}`} side="to" asked={asked} />
    </div>
  );
}

/** So many are offered at once. */
const offered = 50;

function EndField({ side, asked }: { readonly side: 'from' | 'to'; readonly asked: AskedPath }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const names = useMemo(() => endNames(topology), [topology]);
  const [text, setText] = useState(names.nameOf.get(asked[side]) ?? asked[side]);
  const take = (typed: string): void => {
    const id = names.idOf.get(typed) ?? names.idOfAlone.get(typed.trim()) ?? typed.trim();
    if (id !== asked[side]) lightPath({ ...asked, [side]: id });
  };
  return (
    <Autocomplete
      size="xs"
      aria-label={t(side === 'from' ? 'reachability.from' : 'reachability.toEnd')}
      placeholder={t('reachability.endHint')}
      data={names.all}
      limit={offered}
      value={text}
      onChange={setText}
      onOptionSubmit={take}
      onBlur={() => take(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null) take(text);
      }}
      comboboxProps={{ shadow: 'md', width: 280, position: 'bottom-start' }}
    />
  );
}

const known = new WeakMap<Topology['subnets'], ReturnType<typeof nameEnds>>();

/** What the subnets are called here, each name once. */
function endNames(topology: Topology) {
  let names = known.get(topology.subnets);
  if (!names) known.set(topology.subnets, (names = nameEnds(topology)));
  return names;
}

function nameEnds(topology: Topology) {
  const idOf = new Map<string, string>();
  const nameOf = new Map<string, string>();
  const idOfAlone = new Map<string, string | null>(); // null: a name that several have
  for (const { id, vpc, name, cidr, cidr6 } of topology.subnets.values()) {
    const words = `${topology.vpcs.get(vpc)?.name ?? ''} · ${name || id}  ${cidr ?? cidr6 ?? ''}`.trim();
    const own = idOf.has(words) ? `${words}  ${id}` : words;
    idOf.set(own, id);
    nameOf.set(id, own);
    idOfAlone.set(name, idOfAlone.has(name) ? null : id);
  }
  return { idOf, nameOf, idOfAlone, all: [...idOf.keys()] };
}
