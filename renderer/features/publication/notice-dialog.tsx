import { Input, Modal } from 'antd';
import { useState } from 'react';
import { noticeYear, readHolidayNotice } from '#domain/calendar/holiday-notice.ts';
import { FormField } from '../check/form-field.tsx';
import { runsText } from '../workspace/day-runs.ts';
import type { Arrangement } from './arrangement.ts';
import styles from './calendar.module.css';

interface NoticeDialogProps {
  readonly year: number;
  readonly onRead: (read: Arrangement) => void;
  readonly onClose: () => void;
}

/** Reads the State Council's notice as it was published, and shows what was understood before anything is changed. */
export function NoticeDialog({ year, onRead, onClose }: NoticeDialogProps) {
  const [text, setText] = useState('');
  const ofYear = noticeYear(text) ?? year;
  const read = readHolidayNotice(text, ofYear);
  const isEmpty = read.holidays.length === 0;
  return (
    <Modal
      open
      width={720}
      title="粘贴国务院办公厅的放假通知"
      okText="看变动…"
      cancelText="不做了"
      okButtonProps={{ disabled: isEmpty }}
      onOk={() => onRead({ year: ofYear, holidays: read.holidays, workdays: read.workdays })}
      onCancel={onClose}
    >
      <FormField id="notice-text" label="通知全文或放假的段落">
        <Input.TextArea
          id="notice-text"
          value={text}
          autoSize={{ minRows: 7, maxRows: 14 }}
          placeholder="一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"
          onChange={event => setText(event.target.value)}
        />
      </FormField>
      {isEmpty ? (
        <p>
          {text.trim() === '' ? '通知里写明年份的按通知的年份读，没有写的按所选的年份读。' : '没有读出放假的日期。'}
        </p>
      ) : (
        <>
          <p>{`${ofYear} 年放假 ${read.holidays.length} 天：${runsText(read.holidays)}`}</p>
          <p>{`调休上班 ${read.workdays.length} 天：${runsText(read.workdays) || '无'}`}</p>
        </>
      )}
      {read.problems.length > 0 ? (
        <ul className={styles.problems}>
          {read.problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
    </Modal>
  );
}
