import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SignAddressDocument } from '../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { useWords } from '../language/use-words.ts';
import { Failure } from '../parts/states.tsx';
import { sendOperation } from '../service/send-operation.ts';
import styles from './export-menu.module.css';
import { exportWords } from './export-words.ts';

/** Copies an address that a tool opens by itself: it is signed, and ends after a while, where the service needs a token. */
export function CopyAddress({ path, name }: { readonly path: string; readonly name: string }) {
  const words = useWords(exportWords);
  const signing = useMutation({
    mutationFn: () => sendOperation(SignAddressDocument, { path }),
  });
  if (signing.isError) return <Failure error={signing.error} onRetry={() => signing.mutate()} />;
  if (signing.data) return <Signed {...signing.data.signedAddress} name={name} />;
  return (
    <button
      type="button"
      className="button"
      disabled={signing.isPending}
      title={words.addressOf(name)}
      onClick={() => signing.mutate()}
    >
      {words.address}
      <span className="unseen"> {name}</span>
    </button>
  );
}

/** The address itself: it can be copied by hand where the browser lets no script write to the clipboard. */
function Signed({
  address,
  expiresAt,
  name,
}: {
  readonly address: string;
  readonly expiresAt: string | null;
  readonly name: string;
}) {
  const words = useWords(exportWords);
  const { language } = useLanguage();
  const [copied, setCopied] = useState(false);
  const text = new URL(address, location.origin).href;
  const until =
    expiresAt === null ? null : new Date(expiresAt).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en');
  const copy = async (field: HTMLInputElement) => {
    field.select();
    if (!isSecureContext) return;
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <span className={styles['signed']}>
      <input
        className="field"
        readOnly
        autoFocus
        value={text}
        aria-label={words.addressOf(name)}
        onFocus={({ target }) => void copy(target)}
      />
      <small role="status">
        {copied ? words.copied : words.copyIt} {until === null ? words.stays : words.ends(until)}
      </small>
    </span>
  );
}
