import { Menu } from '@mantine/core';
import { IconCircleArrowRight, IconLayoutGridAdd, IconNote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { examples } from '../../../shared/examples/registry.ts';
import { gatewayTypes } from '../../../shared/model/topology.ts';
import { addItem, addTemplate, insideType, paletteType, writeItem, type PaletteItem } from '../../canvas/drop-item.ts';
import { middleOfView } from '../../canvas/editing/pointer.ts';
import { usePreferences } from '../../store/session.ts';
import { RecordIcon } from '../record-icon.tsx';
import './palette.css';

/** What can be dragged onto the canvas, or added with Enter. */
export function Palette() {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <div className="palette" role="group" aria-label={t('palette.title')}>
      <Item item={{ kind: 'vpc' }} icon={<RecordIcon of="vpc" size={14} />} label={t('palette.vpc')} />
      <Item item={{ kind: 'subnet' }} icon={<RecordIcon of="subnet" size={14} />} label={t('palette.subnet')} />
      <Item
        item={{ kind: 'routeTable' }}
        icon={<RecordIcon of="routeTable" size={14} />}
        label={t('palette.routeTable')}
      />
      <Menu position="right-start" width={208}>
        <Menu.Target>
          <button
            className="palette-item"
            draggable
            title={`${t('palette.gateway')} · ${t('palette.gatewayHint')}`}
            onDragStart={(event) => carry(event, { kind: 'gateway', type: 'internet' })}
          >
            <IconCircleArrowRight size={14} stroke={1.6} />
            <span className="clip grow">{t('palette.gateway')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {gatewayTypes.map((type) => (
            <Menu.Item
              key={type}
              draggable
              onDragStart={(event) => carry(event, { kind: 'gateway', type })}
              onClick={() => addItem({ kind: 'gateway', type }, middleOfView())}
            >
              {t(`routes.types.${type}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Item item={{ kind: 'note' }} icon={<IconNote size={14} stroke={1.6} />} label={t('palette.note')} />
      <Menu position="right-start" width={280}>
        <Menu.Target>
          <button
            className="palette-item palette-click"
            title={`${t('palette.template')} · ${t('palette.templateHint')}`}
          >
            <IconLayoutGridAdd size={14} stroke={1.6} />
            <span className="clip grow">{t('palette.template')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('palette.templateLabel')}</Menu.Label>
          {examples.map((example) => (
            <Menu.Item key={example.id} onClick={() => addTemplate(example, middleOfView())}>
              <b className="palette-template">{example.title[language]}</b>
              <span className="quiet palette-summary">{example.summary[language]}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

interface ItemProps {
  readonly item: PaletteItem;
  readonly icon: ReactNode;
  readonly label: string;
}

function Item({ item, icon, label }: ItemProps) {
  const { t } = useTranslation();
  return (
    <button
      className="palette-item"
      draggable
      title={`${label} · ${t('palette.hint')}`}
      onDragStart={(event) => carry(event, item)}
      onClick={() => addItem(item, middleOfView())}
    >
      {icon}
      <span className="clip grow">{label}</span>
    </button>
  );
}

function carry(event: React.DragEvent, item: PaletteItem): void {
  event.dataTransfer.setData(paletteType, writeItem(item));
  if (item.kind !== 'vpc' && item.kind !== 'note') event.dataTransfer.setData(insideType, item.kind);
  event.dataTransfer.effectAllowed = 'copy';
}
