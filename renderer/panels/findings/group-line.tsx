import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { groupTitle } from '../../../shared/rules/engine/group-title.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { cardOf } from '../../canvas/subject-place.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { toggleGroup, useFindingFilter } from './finding-filter.ts';
import type { FindingGroup } from './finding-groups.ts';
import type { LineProps } from './finding-line.tsx';
import { rowKey, waivedKey } from './finding-rows.ts';
import { subjectName, subjectPlace } from './subject-name.ts';

/** The title of several findings, with the way to mend them together. */
export function GroupLine({ id, row, chosen, style, onChoose }: LineProps<'group'>) {
  const { t } = useTranslation();
  const { group, open, level, place, siblings } = row;
  const title = useGroupTitle(group);
  const where = useDocument(({ topology }) => (topology ? placeOfGroup(topology, group) : ''));
  const count = group.findings.length;
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={open}
      aria-selected={chosen}
      className={`finding-row finding-group${chosen ? ' finding-chosen' : ''}`}
      style={style}
      onClick={onChoose}
    >
      <Toggle open={open} name={rowKey(row)} />
      <SeverityIcon severity={group.severity} />
      <span className="clip" title={title}>
        {title}
      </span>
      <span className="quiet clip finding-place" title={where}>
        {where}
      </span>
      <span className="finding-pairs">
        {count > 1 && (
          <Button className="finding-fix-all" size="compact-xs" h={20} px={6} tabIndex={-1} onClick={onChoose}>
            {count === 2 ? t('fixes.both') : t('fixes.all', { count })}
          </Button>
        )}
      </span>
    </div>
  );
}

/** The title over the findings that are waived. */
export function WaivedLine({ id, row, chosen, style, onChoose }: LineProps<'waived'>) {
  const { t } = useTranslation();
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-selected={chosen}
      className={`finding-row finding-waived-title${chosen ? ' finding-chosen' : ''}`}
      style={style}
      onClick={() => {
        onChoose();
        toggleGroup(waivedKey);
      }}
    >
      <Toggle open={row.open} name={waivedKey} />
      <span className="clip">{t('findings.waivedCount', { count: row.count })}</span>
    </div>
  );
}

/** A larger target for the pointer; the keyboard has the arrows. */
function Toggle({ open, name }: { readonly open: boolean; readonly name: string }) {
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <span
      className="finding-toggle"
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        toggleGroup(name);
      }}
    >
      <Icon size={14} />
    </span>
  );
}

/** What a group is called: by object its name, else what its findings say, and in how many places. */
export function useGroupTitle(group: FindingGroup): string {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const grouping = useFindingFilter((filter) => filter.grouping);
  const topology = useDocument((document) => document.topology!);
  const count = group.findings.length;
  const [{ subjects }] = group.findings as [FindingGroup['findings'][number]];
  if (grouping === 'object' && subjects[0]) {
    const card = cardOf(topology, subjects[0]);
    const name = subjectName(topology, card === undefined ? subjects[0] : { type: 'vpcs', id: card });
    return t('findings.ofObject', { name, count });
  }
  return t('findings.inPlaces', { title: groupTitle(group.findings, language), count });
}

/** The one place of all findings of a group, or the one VPC; empty where they are all over. */
function placeOfGroup(topology: Topology, { findings }: FindingGroup): string {
  const places = new Set(findings.flatMap(({ subjects: [first] }) => (first ? [subjectPlace(topology, first)] : [])));
  if (places.size === 1) return [...places][0]!;
  const vpcs = new Set([...places].map((place) => place.split(' · ')[0]!));
  return vpcs.size === 1 ? [...vpcs][0]! : '';
}
