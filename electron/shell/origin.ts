/** The one origin the product has: pages, scripts and styles all come from here. */
export const appScheme = 'app';
export const appHost = 'desk';
export const appOrigin = `${appScheme}://${appHost}`;

/** Whether an address is one of ours; it is parsed, because `app://desk.evil` also begins with our origin. */
export function isOurAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}
