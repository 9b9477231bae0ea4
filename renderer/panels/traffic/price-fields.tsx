import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPrice } from '../../../shared/model/edits/price.ts';
import { useProblemText } from '../../fields/problem-text.ts';
import { commit, useDocument } from '../../store/document.ts';

/** What a Mbps of a day's peak costs: typed in by the user, as no provider's document of the seed names a price. */
export function PriceFields() {
  const { t } = useTranslation();
  const { pricePerMbpsDay: price, currency } = useDocument(({ topology }) => topology!.meta);
  return (
    <div className="traffic-price" data-topic="billing">
      <span id="traffic-price">{t('traffic.price')}</span>
      <Field
        key={`price ${price}`}
        label={t('traffic.price')}
        placeholder="0.00"
        value={price === undefined ? '' : String(price)}
        width={72}
        keep={(text) => {
          const plain = text.trim().replace(',', '.');
          return commit('setPrice', (topology) =>
            setPrice(topology, { pricePerMbpsDay: plain === '' ? undefined : Number(plain) }),
          );
        }}
      />
      <Field
        key={`currency ${currency}`}
        label={t('traffic.currency')}
        placeholder={t('traffic.currencyHint')}
        value={currency ?? ''}
        width={64}
        keep={(text) =>
          commit('setPrice', (topology) =>
            setPrice(topology, { currency: text.trim() === '' ? undefined : text.trim() }),
          )
        }
      />
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly width: number;
  readonly keep: (text: string) => ReturnType<typeof commit>;
}

function Field({ label, placeholder, value, width, keep }: FieldProps) {
  const problemText = useProblemText();
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  const leave = (): void => {
    if (text === value) return setWrong(null);
    const kept = keep(text);
    setWrong(kept.ok ? null : problemText(kept.problem));
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      value={text}
      w={width}
      error={wrong !== null}
      title={wrong ?? ''}
      aria-invalid={wrong !== null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') {
          setText(value);
          setWrong(null);
        }
      }}
    />
  );
}
