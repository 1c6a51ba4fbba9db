import { describe, expect, it } from 'vitest';
import { RefusedTargetError, resolveTarget } from './resolve-target.ts';

const to =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const strict = { allowPrivate: false, resolve: to('93.184.215.14') };

describe('resolveTarget', () => {
  it('gives the address to connect to', async () => {
    expect(await resolveTarget('https://example.com/hook?a=1', strict)).toMatchObject({
      address: '93.184.215.14',
      family: 4,
    });
    expect(await resolveTarget('https://[2606:4700::1111]/', strict)).toMatchObject({
      address: '2606:4700::1111',
      family: 6,
    });
  });

  it.each([
    'http://127.0.0.1/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://[64:ff9b::7f00:1]/',
    'https://0.0.0.0/',
    'https://0/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://%31%32%37.0.0.1/',
    'https://①②⑦.0.0.1/',
    'https://example.com@127.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'http://example.com/',
    'https://user:password@example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'nonsense',
  ])('refuses %s', async (url) => {
    await expect(resolveTarget(url, strict)).rejects.toBeInstanceOf(RefusedTargetError);
  });

  it('refuses a name that points inside, even beside a public address', async () => {
    const resolve = to('93.184.215.14', '10.0.0.5');
    await expect(resolveTarget('https://inside.example/', { allowPrivate: false, resolve })).rejects.toThrow(
      'private',
    );
  });

  it('waits for a name server no longer than the attempt may take', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    const signal = AbortSignal.timeout(20);
    const asked = resolveTarget('https://slow.example/', { allowPrivate: false, resolve, signal });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    const late = resolveTarget('https://slow.example/', { allowPrivate: false, resolve, signal });
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('allows private addresses and http where that is set, and nothing else', async () => {
    const lax = { allowPrivate: true };
    expect(await resolveTarget('http://127.0.0.1:9/hook', lax)).toMatchObject({ address: '127.0.0.1' });
    await expect(resolveTarget('ftp://127.0.0.1/', lax)).rejects.toBeInstanceOf(RefusedTargetError);
  });
});
