import { useEffect, useState } from 'react';
import { DataVersionDocument } from '../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { useWords } from '../language/use-words.ts';
import { useAnswer } from '../service/use-answer.ts';
import styles from './print-foot.module.css';
import { shellWords } from './shell-words.ts';

/** On paper alone: where this was printed from, of which data, and when. */
export function PrintFoot() {
  const words = useWords(shellWords);
  const { language } = useLanguage();
  const { data } = useAnswer(DataVersionDocument, {});
  const { address, day } = usePrinted();
  return (
    <p className={styles['foot']}>
      chain-atlas · {address} ·{' '}
      {data && `${words.dataVersion}${language === 'zh' ? '：' : ': '}${data.stats.datasetVersion} · `}
      {words.printed(day.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }))}
    </p>
  );
}

/** The address and the day as they are when one prints. */
function usePrinted() {
  const [printed, setPrinted] = useState(() => readNow());
  useEffect(() => {
    const onPrint = () => setPrinted(readNow());
    addEventListener('beforeprint', onPrint);
    return () => removeEventListener('beforeprint', onPrint);
  }, []);
  return printed;
}

const readNow = () => ({ address: location.href, day: new Date() });
