import { sha256 } from './sha-256.ts';

/** Says that it is there; then gives each array of bytes back with its checksum. */
self.onmessage = async ({ data: bytes }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
	self.postMessage({ bytes, sha256: await sha256(bytes) }, { transfer: [bytes.buffer] });
};
self.postMessage('ready');
