export const label: string = 'echo';
