interface Element {
  readonly tag: number;
  /** With its tag and length. */
  readonly whole: Buffer;
  readonly body: Buffer;
}

const CERTIFICATES = 0xa0;

/** The certificates that stand in a signature (CMS SignedData, RFC 5652, 5.1), each as DER. */
export function signedCertificates(signature: Buffer): Buffer[] {
  const [content] = elements(signature);
  const [, wrapped] = elements(content?.body);
  const [signedData] = elements(wrapped?.body);
  const certificates = elements(signedData?.body).find(({ tag }) => tag === CERTIFICATES);
  return elements(certificates?.body).map(({ whole }) => whole);
}

function elements(bytes: Buffer = Buffer.alloc(0)): Element[] {
  const found: Element[] = [];
  for (let at = 0; at + 1 < bytes.length; ) {
    const first = bytes[at + 1] ?? 0;
    const more = first > 0x80 ? first - 0x80 : 0;
    const length = more > 0 ? bytes.readUIntBE(at + 2, more) : first;
    const from = at + 2 + more;
    found.push({
      tag: bytes[at] ?? 0,
      whole: bytes.subarray(at, from + length),
      body: bytes.subarray(from, from + length),
    });
    at = from + length;
  }
  return found;
}
