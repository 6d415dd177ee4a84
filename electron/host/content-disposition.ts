/** The header that saves a download under `name`: RFC 6266, with the Chinese name encoded as in RFC 5987. */
export function contentDisposition(name: string): string {
  // Half of a surrogate pair has no encoding.
  const whole = name.replace(/\p{Surrogate}/gu, '_');
  // For programs that know only the old parameter; % is decoded by some of them.
  const plain = whole.replace(/[^ -~]|["\\/%]/gu, '_');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
