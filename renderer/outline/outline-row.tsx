import { TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { showProblem } from '../shell/leave-project.ts';
import { RecordIcon } from '../shell/record-icon.tsx';
import { SeverityIcon } from '../shell/severity-icon.tsx';
import { usePreferences } from '../store/session.ts';
import { turn, useOutline } from './outline-state.ts';
import { renameRecord } from './rename-record.ts';
import type { TreeRow } from './tree-rows.ts';
import { useWorst } from './worst-of-row.ts';

const icons = {
  region: 'region',
  vpcs: 'vpc',
  subnets: 'subnet',
  routeTables: 'routeTable',
  gateways: 'gateway',
} as const;

interface Props {
  readonly row: TreeRow;
  readonly index: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly start: number;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onShow: () => void;
  readonly onMenu: (event: MouseEvent) => void;
}

/** A line of the tree. */
export function OutlineRow({ row, index, active, selected, start, onChoose, onShow, onMenu }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const renaming = useOutline((outline) => outline.renaming === row.key);
  const worst = useWorst(row);
  const Chevron = row.open ? IconChevronDown : IconChevronRight;
  const finding = worst && findingTitle(worst, language);
  const detail = row.type === 'gateways' ? t(`routes.types.${row.detail}`) : row.detail;
  return (
    <div
      id={`outline-${index}`}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      {...(row.open !== null && { 'aria-expanded': row.open })}
      className={`outline-row outline-level-${row.level}${active ? ' outline-active' : ''}`}
      style={{ transform: `translateY(${start}px)` }}
      title={finding}
      onClick={onChoose}
      onDoubleClick={onShow}
      onContextMenu={onMenu}
    >
      <span
        className="outline-toggle"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          if (row.open !== null) turn(row.key);
        }}
      >
        {row.open !== null && <Chevron size={12} />}
      </span>
      <RecordIcon of={icons[row.type]} size={14} />
      {renaming ? (
        <RenameField row={row} />
      ) : (
        <>
          <span className="clip outline-name" title={row.name}>
            {row.name === '' ? row.id : row.name}
          </span>
          <span className="visually-hidden">{t(`outline.kinds.${row.type}`)}</span>
          <span className={`clip quiet outline-detail${row.type === 'gateways' ? '' : ' mono'}`} title={detail}>
            {detail}
          </span>
          <span className="outline-worst">
            {worst && <SeverityIcon severity={worst.severity} size={12} />}
            {worst && <span className="visually-hidden">{t(`outline.severities.${worst.severity}`)}</span>}
          </span>
        </>
      )}
    </div>
  );
}

/** The name being typed over: Enter keeps it, Escape takes it back. */
function RenameField({ row }: { readonly row: TreeRow }) {
  const { t } = useTranslation();
  const [name, setName] = useState(row.name);
  const leave = (keep: boolean): void => {
    useOutline.setState({ renaming: null });
    document.querySelector<HTMLElement>('.outline')?.focus();
    const wanted = name.trim();
    if (!keep || wanted === '' || wanted === row.name) return;
    const problem = renameRecord(row, wanted);
    if (problem) showProblem(problem);
  };
  return (
    <TextInput
      className="outline-rename"
      aria-label={t('outline.renameField', { name: row.name })}
      value={name}
      maxLength={200}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => leave(true)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        else if (event.key === 'Escape') leave(false);
      }}
    />
  );
}
