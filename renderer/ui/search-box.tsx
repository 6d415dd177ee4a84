import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useSearchText } from './use-search-text.ts';

interface SearchBoxProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly placeholder: string;
}

function isFind(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
}

/** Search as one types; Ctrl+F comes here, Enter searches at once, Escape empties it. */
export function SearchBox({ value, onSearch, placeholder }: SearchBoxProps) {
  const input = useRef<InputRef>(null);
  const { text, begin, finish, type, searchNow, empty } = useSearchText(value, onSearch);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!isFind(event)) return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <Input
      ref={input}
      type="search"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={placeholder}
      aria-label={placeholder}
      value={text}
      style={{ width: 240, maxWidth: '100%' }}
      onCompositionStart={begin}
      onCompositionEnd={event => finish(event.currentTarget.value)}
      onChange={event => type(event.target.value)}
      onPressEnter={searchNow}
      onKeyDown={event => event.key === 'Escape' && empty()}
    />
  );
}
