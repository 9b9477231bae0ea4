import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardsOf } from '../canvas/subject-place.ts';
import { useBringIntoView } from '../canvas/use-bring-into-view.ts';
import { regionName } from '../shell/region-name.ts';
import { useDocument } from '../store/document.ts';
import { usePreferences, useSession } from '../store/session.ts';
import { OutlineFilter } from './outline-filter.tsx';
import { OutlineMenu, type MenuPlace } from './outline-menu.tsx';
import { OutlineRow } from './outline-row.tsx';
import { isOpenIn, useOutline } from './outline-state.ts';
import { selectRow, selectTo, subjectsOf, toggleRow } from './select-row.ts';
import { onTreeKey } from './tree-keys.ts';
import { treeRows, type TreeRow } from './tree-rows.ts';
import './outline.css';

const rowHeight = 24;

/** Region, VPC, what is in it: the design as a list, for finding one's way and for who cannot see the drawing. */
export function Outline() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const language = usePreferences((preferences) => preferences.language);
  const { turned, filter, active } = useOutline();
  const selection = useSession((session) => session.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const bringIntoView = useBringIntoView();
  const lines = useMemo(
    () =>
      treeRows(topology, {
        isOpen: isOpenIn(turned, topology.vpcs.size),
        filter: filter.trim().toLowerCase(),
        regionName: (region) => regionName(topology.meta.provider, region, language),
      }),
    [topology, turned, filter, language],
  );
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const selected = useMemo(() => new Set(selection.map(({ type, id }) => `${type} ${id}`)), [selection]);
  const at = useMemo(() => {
    const index = lines.findIndex(({ key }) => key === active);
    return index >= 0 ? index : lines.findIndex(({ key }) => selected.has(key));
  }, [lines, active, selected]);
  // What is selected elsewhere comes into view here; what is selected here is there already.
  const [only] = selection.length === 1 ? selection : [];
  const shown = only ? `${only.type} ${only.id}` : null;
  useEffect(() => {
    const index = lines.findIndex(({ key }) => key === shown);
    if (index < 0) return;
    useOutline.setState({ active: shown });
    rows.scrollToIndex(index);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when the selection changes, not when the lines do
  }, [shown]);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at);
  }, [at, rows]);
  const show = (row: TreeRow): void => {
    bringIntoView([...new Set(subjectsOf(row).flatMap((subject) => cardsOf(topology, subject)))]);
  };
  const openMenu = (row: TreeRow, x: number, y: number): void => {
    if (row.type !== 'region' && !selected.has(row.key)) selectRow(row);
    setMenu({ row, x, y });
  };
  return (
    <>
      <OutlineFilter />
      {topology.vpcs.size === 0 && <p className="pane-empty">{t('outline.empty')}</p>}
      {topology.vpcs.size > 0 && lines.length === 0 && <p className="pane-empty">{t('outline.nothing', { filter })}</p>}
      <div
        ref={scroller}
        className="outline"
        role="tree"
        tabIndex={0}
        data-pane-start
        aria-labelledby="outline-title"
        aria-multiselectable
        aria-activedescendant={at >= 0 ? `outline-${at}` : undefined}
        onKeyDown={(event) =>
          onTreeKey(event, {
            rows: lines,
            at,
            show,
            openMenu: (row) => {
              const box = scroller.current!.getBoundingClientRect();
              const top = at * rowHeight - scroller.current!.scrollTop;
              openMenu(row, box.left + 24, box.top + top + rowHeight);
            },
          })
        }
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const row = lines[index]!;
            return (
              <OutlineRow
                key={row.key}
                row={row}
                index={index}
                start={start}
                active={index === at}
                selected={selected.has(row.key)}
                onChoose={(event) => {
                  if (event.shiftKey) selectTo(lines, row);
                  else if (event.ctrlKey || event.metaKey) toggleRow(row);
                  else {
                    selectRow(row);
                    show(row);
                  }
                }}
                onShow={() => show(row)}
                onMenu={(event) => {
                  event.preventDefault();
                  openMenu(row, event.clientX, event.clientY);
                }}
              />
            );
          })}
        </div>
      </div>
      <OutlineMenu place={menu} onClose={() => setMenu(null)} onShow={show} />
    </>
  );
}
