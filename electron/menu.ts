import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, RequestInput } from '../shared/ipc/contract.ts';
import type { Text } from '../shared/rules/engine/finding.ts';

type WindowState = RequestInput<'window.state'>;

interface Item {
  readonly id: MenuCommand;
  readonly label: Text;
  readonly accelerator?: string;
  readonly enabled: (state: WindowState) => boolean;
}

const open = ({ projectOpen }: WindowState): boolean => projectOpen;

const file: readonly Item[] = [
  { id: 'project.close', label: { en: 'All Projects', 'zh-CN': '全部项目' }, enabled: open },
  { id: 'project.export', label: { en: 'Export Project Document…', 'zh-CN': '导出项目文件…' }, enabled: open },
  {
    id: 'plan.markdown',
    label: { en: 'Export Route Plan as Markdown…', 'zh-CN': '导出路由方案（Markdown）…' },
    accelerator: 'CmdOrCtrl+E',
    enabled: open,
  },
  { id: 'plan.csv', label: { en: 'Export Route Plan as CSV…', 'zh-CN': '导出路由方案（CSV）…' }, enabled: open },
];

const edit: readonly Item[] = [
  { id: 'edit.undo', label: { en: 'Undo', 'zh-CN': '撤销' }, enabled: ({ canUndo }) => canUndo },
  { id: 'edit.redo', label: { en: 'Redo', 'zh-CN': '重做' }, enabled: ({ canRedo }) => canRedo },
];

const view: readonly Item[] = [
  { id: 'view.fit', label: { en: 'Fit', 'zh-CN': '适合窗口' }, enabled: open },
  { id: 'view.zoomIn', label: { en: 'Zoom In', 'zh-CN': '放大' }, enabled: open },
  { id: 'view.zoomOut', label: { en: 'Zoom Out', 'zh-CN': '缩小' }, enabled: open },
];

/** Before the window has told anything. */
export const initialState: WindowState = {
  title: 'Peerplan',
  language: 'en',
  theme: 'system',
  canUndo: false,
  canRedo: false,
  projectOpen: false,
};

/** Sets the native menu for the state of the window; its items are the same commands as the window's own. */
export function setMenu(state: WindowState, run: (command: MenuCommand) => void): void {
  const { language } = state;
  const items = (list: readonly Item[]): MenuItemConstructorOptions[] =>
    list.map(({ id, label, accelerator, enabled }) => ({
      id,
      label: label[language],
      ...(accelerator && { accelerator }),
      enabled: enabled(state),
      click: () => run(id),
    }));
  const words = (text: Text): string => text[language];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const, label: app.name }] : []),
    {
      label: words({ en: 'File', 'zh-CN': '文件' }),
      submenu: [...items(file), { type: 'separator' }, { role: process.platform === 'darwin' ? 'close' : 'quit' }],
    },
    {
      label: words({ en: 'Edit', 'zh-CN': '编辑' }),
      submenu: [...items(edit), { type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }],
    },
    {
      label: words({ en: 'View', 'zh-CN': '视图' }),
      submenu: [...items(view), { type: 'separator' }, { role: 'togglefullscreen' }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
