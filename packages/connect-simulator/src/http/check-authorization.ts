import { Refusal } from '../refusal/refusal.js';

const SIGNATURE_V4 =
  /^AWS4-HMAC-SHA256 +Credential=[^/,\s]+\/\d{8}\/[a-z\d-]+\/connect\/aws4_request, *SignedHeaders=[a-z\d;-]+, *Signature=[\da-f]{64}$/u;

/** A request has to be signed for this service. Whether the signature is right is not looked at. */
export function checkAuthorization(authorization: string | undefined): void {
  if (authorization === undefined) {
    throw new Refusal('MissingAuthenticationTokenException', 403, 'Missing Authentication Token');
  }
  if (!SIGNATURE_V4.test(authorization)) {
    throw new Refusal(
      'IncompleteSignatureException',
      403,
      'The Authorization header is not a Signature Version 4 for connect.',
    );
  }
}
