const suffix = '.stand-in.localhost';
const schemes = new Set<string>();

export function registerScheme(scheme: string): void {
  schemes.add(scheme);
}

export function isRegistered(scheme: string): boolean {
  return schemes.has(scheme);
}

/**
 * Chromium refuses schemes that it does not know, so `app://peerplan/x` appears to it as
 * `https://peerplan.app.stand-in.localhost/x`: a secure origin of its own, which no request leaves the machine for.
 */
export function toChromium(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (address, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}${suffix}` : address,
  );
}

export function toElectron(url: string): string {
  return url.replace(/^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.stand-in\.localhost/i, '$2://$1');
}

/** The origin that `senderFrame.origin` names; opaque origins read 'null'. */
export function originOf(url: string): string {
  const origin = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)/i.exec(url)?.[1];
  return origin ?? 'null';
}

export function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':'));
}
