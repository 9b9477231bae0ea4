import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, RequestInput } from '../shared/ipc/contract.ts';
import type { Text } from '../shared/rules/engine/finding.ts';

type WindowState = RequestInput<'window.state'>;

interface Item {
  readonly id: MenuCommand;
  readonly label: Text;
  /** The window's own key for it, which the menu only shows: in a text field the key belongs to the text. */
  readonly key?: string;
  readonly enabled: (state: WindowState) => boolean;
}

const mac = process.platform === 'darwin';
const canShowKeys = !mac; // there a menu cannot show a key without taking it

const open = ({ projectOpen }: WindowState): boolean => projectOpen;

const file: readonly Item[] = [
  { id: 'project.new', label: { en: 'New Project…', 'zh-CN': '新建项目…' }, enabled: open },
  { id: 'project.close', label: { en: 'All Projects', 'zh-CN': '全部项目' }, enabled: open },
];

const exporting: readonly Item[] = [
  { id: 'project.export', label: { en: 'Export Project Document…', 'zh-CN': '导出项目文件…' }, enabled: open },
  {
    id: 'plan.markdown',
    label: { en: 'Export Route Plan as Markdown…', 'zh-CN': '导出路由方案（Markdown）…' },
    key: 'CmdOrCtrl+E',
    enabled: open,
  },
  { id: 'plan.csv', label: { en: 'Export Route Plan as CSV…', 'zh-CN': '导出路由方案（CSV）…' }, enabled: open },
];

const undoing: readonly Item[] = [
  { id: 'edit.undo', label: { en: 'Undo', 'zh-CN': '撤销' }, key: 'CmdOrCtrl+Z', enabled: ({ canUndo }) => canUndo },
  {
    id: 'edit.redo',
    label: { en: 'Redo', 'zh-CN': '重做' },
    key: 'CmdOrCtrl+Shift+Z',
    enabled: ({ canRedo }) => canRedo,
  },
];

const selecting: readonly Item[] = [
  { id: 'edit.delete', label: { en: 'Delete Selection', 'zh-CN': '删除所选' }, key: 'Delete', enabled: open },
  {
    id: 'edit.selectAll',
    label: { en: 'Select All VPCs', 'zh-CN': '选择全部私有网络' },
    key: 'CmdOrCtrl+A',
    enabled: open,
  },
];

const view: readonly Item[] = [
  { id: 'view.fit', label: { en: 'Fit', 'zh-CN': '适合窗口' }, key: 'CmdOrCtrl+0', enabled: open },
  { id: 'view.zoomIn', label: { en: 'Zoom In', 'zh-CN': '放大' }, key: 'CmdOrCtrl+=', enabled: open },
  { id: 'view.zoomOut', label: { en: 'Zoom Out', 'zh-CN': '缩小' }, key: 'CmdOrCtrl+-', enabled: open },
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
  const separator = { type: 'separator' } as const;
  const items = (list: readonly Item[]): MenuItemConstructorOptions[] =>
    list.map(({ id, label, key, enabled }) => ({
      id,
      label: label[language],
      ...(key && canShowKeys && { accelerator: key, registerAccelerator: false }),
      enabled: enabled(state),
      click: () => run(id),
    }));
  const words = (text: Text): string => text[language];
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' as const, label: app.name }] : []),
    {
      label: words({ en: 'File', 'zh-CN': '文件' }),
      submenu: [...items(file), separator, ...items(exporting), separator, { role: mac ? 'close' : 'quit' }],
    },
    {
      label: words({ en: 'Edit', 'zh-CN': '编辑' }),
      submenu: [
        ...items(undoing),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        separator,
        ...items(selecting),
      ],
    },
    {
      label: words({ en: 'View', 'zh-CN': '视图' }),
      submenu: [...items(view), separator, { role: 'togglefullscreen' }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
