import { launchContext } from '../process/launch-context.ts';

/** Quiet, without network traffic of its own, drawing at full speed although nobody looks, alike on every machine. */
export function chromiumArguments(profile: string): string[] {
  const port = launchContext.flag('remote-debugging-port');
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    '--remote-debugging-pipe',
    ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    `--user-data-dir=${profile}`,
    ...(isRoot || launchContext.args.includes('--no-sandbox') ? ['--no-sandbox'] : []),
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-component-update',
    '--disable-background-networking',
    '--disable-field-trial-config',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-background-timer-throttling',
    '--disable-hang-monitor',
    '--disable-ipc-flooding-protection',
    '--force-color-profile=srgb',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,PaintHolding,OptimizationHints,' +
      'NetworkTimeServiceQuerying,PreconnectToSearch',
    'about:blank',
  ];
}
