const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters but for tab and line ends, half characters, and the two that Unicode sets apart. */
const forbidden = /[^\t\n\r\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text as XML 1.0 may carry it, in an element or an attribute; what no document may hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (sign) => escapes[sign]!);
}
