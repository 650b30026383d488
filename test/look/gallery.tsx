/** Every component on two pages, for eyes and for axe; never served to the public. */
import type { VNode } from 'preact';
import { defineErrors, problem } from '../../src/kernel/errors/problem.ts';
import { loadPlace } from '../../src/kernel/place.ts';
import type { Standing as StandingState } from '../../src/kernel/clock/standing.ts';
import { parseInstant, parseLocalDate, type Instant } from '../../src/kernel/time.ts';
import { Alert } from '../../src/ui/alert.tsx';
import { AreaField } from '../../src/ui/area-field.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../src/ui/button.tsx';
import { Card, CardGrid } from '../../src/ui/card.tsx';
import { Checkbox, Checkboxes } from '../../src/ui/checkboxes.tsx';
import { Columns, Panel } from '../../src/ui/columns.tsx';
import { DateField } from '../../src/ui/date-field.tsx';
import { DateTime, Day } from '../../src/ui/date-time.tsx';
import { DeskPage } from '../../src/ui/desk-page.tsx';
import { Details } from '../../src/ui/details.tsx';
import { Empty } from '../../src/ui/empty.tsx';
import { ErrorSummary } from '../../src/ui/error-summary.tsx';
import { FileField } from '../../src/ui/file-field.tsx';
import { Form } from '../../src/ui/form.tsx';
import { LiveRegion } from '../../src/ui/live-region.tsx';
import { Money } from '../../src/ui/money.tsx';
import { Pagination } from '../../src/ui/pagination.tsx';
import { errorAt } from '../../src/ui/problem-text.tsx';
import { Progress } from '../../src/ui/progress.tsx';
import { Radios } from '../../src/ui/radios.tsx';
import { SearchBox } from '../../src/ui/search-box.tsx';
import { Select } from '../../src/ui/select.tsx';
import { SitePage } from '../../src/ui/site-page.tsx';
import { Standing } from '../../src/ui/standing.tsx';
import { StepList } from '../../src/ui/step-list.tsx';
import { SummaryList } from '../../src/ui/summary-list.tsx';
import { Table } from '../../src/ui/table.tsx';
import { Tabs } from '../../src/ui/tabs.tsx';
import { Tag } from '../../src/ui/tag.tsx';
import { TextArea } from '../../src/ui/text-area.tsx';
import { TextField } from '../../src/ui/text-field.tsx';
import { Timeline } from '../../src/ui/timeline.tsx';
import { Tip } from '../../src/ui/tip.tsx';
import type { View } from '../../src/ui/view.ts';

const at = (text: string): Instant => parseInstant(text) ?? (0 as Instant);

export const anonymousView: View = {
  language: 'vi',
  actor: { kind: 'anonymous' },
  csrfToken: () => 'token',
  place: loadPlace('hoa-ban'),
  path: '/',
  now: at('2026-03-16T09:00:00+07:00'),
};

export const citizenView: View = {
  ...anonymousView,
  actor: { kind: 'citizen', personId: 1, fullName: 'Lò Thị Hoa', personalNumber: undefined, assurance: 2 },
  unreadNotices: 3,
};

export const officerView: View = {
  ...anonymousView,
  path: '/desk/cases?state=open',
  actor: { kind: 'officer', officerId: 1, fullName: 'Quàng Văn Tiến', positions: [] },
  unreadNotices: 12,
};

const errors = defineErrors('birth', {
  nameNeeded: { status: 422, vi: 'Hãy nhập họ, chữ đệm, tên của trẻ', en: 'Enter the full name of the child' },
  future: { status: 422, vi: 'Ngày sinh không được sau hôm nay', en: 'The date of birth cannot be after today' },
});
const problems = [problem(errors.nameNeeded, '/child/fullName'), problem(errors.future, '/child/birthDate')];

const provinces = [
  { value: '99', label: 'Tỉnh Hoa Ban' },
  { value: '19', label: 'Tỉnh Thái Nguyên' },
];

/** A citizen's form, its errors, and what else citizens meet. */
export function SiteGallery({ view }: { readonly view: View }): VNode {
  return (
    <SitePage
      view={view}
      title="Người được khai sinh"
      wrong
      crumbs={[
        { href: '/procedures', label: 'Thủ tục' },
        { href: '/procedures/1.001193', label: 'Đăng ký khai sinh' },
      ]}
    >
      <Progress label="Bước 2 trong 6" done={2} of={6} />
      <ErrorSummary view={view} problems={problems} />
      <Form view={view} action="/cases/new/child">
        <TextField
          view={view}
          name="/child/fullName"
          label="Họ, chữ đệm, tên"
          hint="Viết đầy đủ, đúng như sẽ ghi trong Giấy khai sinh"
          error={errorAt(view, problems, '/child/fullName')}
        />
        <DateField
          view={view}
          name="/child/birthDate"
          label="Ngày, tháng, năm sinh"
          hint="Ví dụ: 14 3 2026"
          value={{ day: '14', month: '13', year: '2026' }}
          error={errorAt(view, problems, '/child/birthDate')}
        />
        <Radios
          view={view}
          name="/child/gender"
          label="Giới tính"
          inline
          value="female"
          choices={[
            { value: 'male', label: 'Nam' },
            { value: 'female', label: 'Nữ' },
          ]}
        />
        <Select
          view={view}
          name="/child/nationality"
          label="Quốc tịch"
          choices={[{ value: 'VN', label: 'Việt Nam' }]}
          value="VN"
        />
        <AreaField
          view={view}
          name="/child/birthPlace"
          label="Nơi sinh"
          province="99"
          provinces={provinces}
          value=""
          communes={[{ value: '1', label: 'Xã Mường Xa' }]}
        />
        <Checkboxes
          view={view}
          name="/copies"
          label="Giấy tờ cần nhận"
          required={false}
          values={['paper']}
          choices={[
            { value: 'paper', label: 'Bản giấy', hint: 'Nhận tại Bộ phận Một cửa của xã' },
            { value: 'electronic', label: 'Bản điện tử' },
          ]}
        />
        <TextField
          view={view}
          name="/area"
          label="Diện tích"
          suffix="m²"
          width="short"
          inputMode="decimal"
          required={false}
        />
        <TextArea view={view} name="/note" label="Ghi chú" required={false} rows={3} />
        <FileField
          view={view}
          name="birthCertificate"
          label="Giấy chứng sinh"
          hint="PDF, JPEG hoặc PNG, không quá 10 MB"
          accept=".pdf,image/jpeg,image/png"
          current={[{ name: 'chung-sinh.pdf', href: '/papers/1' }]}
        />
        <Checkbox
          view={view}
          name="/pledge"
          label="Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật"
        />
        <ButtonGroup>
          <Button>Lưu và tiếp tục</Button>
          <Button kind="secondary" name="_later" value="1" skipChecks>
            Để sau
          </Button>
          <Button kind="danger" name="_drop" value="1">
            Rút hồ sơ
          </Button>
        </ButtonGroup>
      </Form>
      <Alert view={view} tone="success" title="Đã nộp hồ sơ" live>
        <p>
          Mã hồ sơ: <span class="code">H99.16-260314-0001</span>
        </p>
      </Alert>
      <Alert view={view} tone="info">
        <p>Cơ quan tiếp nhận: Ủy ban nhân dân xã Mường Xa.</p>
      </Alert>
      <Alert view={view} tone="warning" title="Cần bổ sung giấy tờ">
        <p>Hạn cuối 20/03/2026.</p>
      </Alert>
      <Alert view={view} tone="error">
        <p>Không đọc được tệp đã chọn.</p>
      </Alert>
      <StepList
        view={view}
        steps={[
          { title: 'Tiếp nhận', state: 'done', note: '14/03/2026' },
          { title: 'Thẩm tra, xử lý', state: 'now', note: 'Công chức tư pháp – hộ tịch' },
          { title: 'Ký Giấy khai sinh', state: 'ahead' },
          { title: 'Trả kết quả', state: 'ahead' },
        ]}
      />
      <SummaryList
        view={view}
        rows={[
          { question: 'Họ, chữ đệm, tên', answer: 'Lò Minh An', changeHref: '/x' },
          {
            question: 'Ngày sinh',
            answer: <Day view={view} date={parseLocalDate('2026-03-01') ?? ('' as never)} />,
            changeHref: '/x',
          },
          { question: 'Lệ phí', answer: <Money view={view} dong={0} freeWhenZero /> },
          { question: 'Ghi chú' },
        ]}
      />
      <Details summary="Vì sao hỏi điều này?">
        <p>Nơi sinh quyết định cơ quan đăng ký khai sinh.</p>
      </Details>
      <Tip>
        <p>Mang theo bản chính khi đến nhận kết quả.</p>
      </Tip>
      <Empty title="Chưa có hồ sơ nào">
        <p>Hồ sơ đã nộp sẽ hiện ở đây.</p>
        <ButtonLink href="/procedures">Tìm thủ tục</ButtonLink>
      </Empty>
      <CardGrid>
        <Card href="/a" title="Sinh con" icon="baby">
          4 thủ tục
        </Card>
        <Card href="/b" title="Kết hôn, gia đình" icon="rings" />
      </CardGrid>
      <Pagination view={view} previousHref="?before=1" nextHref="?after=2" />
    </SitePage>
  );
}

type Row = {
  readonly code: string;
  readonly who: string;
  readonly procedure: string;
  readonly due: Instant;
  readonly state: StandingState;
  readonly left: string;
};
const rows: readonly Row[] = [
  {
    code: 'H99.16-260310-0007',
    who: 'Lò Văn Panh',
    procedure: 'Đăng ký kết hôn',
    due: at('2026-03-13T17:00:00+07:00'),
    state: 'overdue',
    left: 'Quá hạn 1 ngày',
  },
  {
    code: 'H99.16-260313-0002',
    who: 'Cà Thị Mai',
    procedure: 'Cấp phép chặt hạ, dịch chuyển cây xanh',
    due: at('2026-03-16T17:00:00+07:00'),
    state: 'due-today',
    left: 'Đến hạn hôm nay',
  },
  {
    code: 'H99.16-260314-0001',
    who: 'Lò Thị Hoa',
    procedure: 'Đăng ký khai sinh',
    due: at('2026-03-19T17:00:00+07:00'),
    state: 'early',
    left: 'Còn 3 ngày',
  },
];

/** An officer's work list and the pieces of a case page. */
export function DeskGallery({ view }: { readonly view: View }): VNode {
  return (
    <DeskPage
      view={view}
      title="Hồ sơ của tôi"
      live="/desk/events"
      actions={<ButtonLink href="/desk/new">Tiếp nhận hồ sơ</ButtonLink>}
      menu={[
        { href: '/desk/cases', label: 'Hồ sơ', count: 14 },
        { href: '/desk/units', label: 'Đơn vị' },
        { href: '/desk/procedures', label: 'Thủ tục' },
      ]}
    >
      <SearchBox view={view} action="/desk/cases" label="Mã hồ sơ, họ tên hoặc số định danh" keep={{ state: 'open' }} />
      <Tabs
        label="Trạng thái"
        tabs={[
          { href: '?state=open', label: 'Đang xử lý', count: 14, current: true },
          { href: '?state=waiting', label: 'Chờ bổ sung', count: 2 },
          { href: '?state=done', label: 'Đã xong' },
        ]}
      />
      <LiveRegion id="list">
        <Table
          caption="Hồ sơ đang xử lý"
          rows={rows}
          rowId={({ code }) => code}
          columns={[
            {
              title: 'Mã hồ sơ',
              heading: true,
              cell: ({ code }) => (
                <a class="code" href={`/desk/cases/${code}`}>
                  {code}
                </a>
              ),
            },
            { title: 'Người nộp', cell: ({ who }) => who },
            { title: 'Thủ tục', cell: ({ procedure }) => procedure },
            { title: 'Hạn', cell: ({ due }) => <DateTime view={view} at={due} /> },
            { title: 'Tiến độ', cell: ({ state, left }) => <Standing view={view} state={state} text={left} /> },
            { title: 'Trạng thái', cell: () => <Tag tone="info">Đang xử lý</Tag> },
          ]}
        />
      </LiveRegion>
      <Pagination view={view} nextHref="?after=2" />
      <Columns
        aside={
          <>
            <Panel title="Thời hạn">
              <p>
                <Standing view={view} state="early" />
              </p>
            </Panel>
            <Panel title="Quá trình">
              <Timeline
                view={view}
                entries={[
                  { at: at('2026-03-14T09:30:00+07:00'), title: 'Tiếp nhận', by: 'Quàng Văn Tiến' },
                  { at: at('2026-03-14T09:00:00+07:00'), title: 'Nộp trực tuyến', by: 'Lò Thị Hoa' },
                ]}
              />
            </Panel>
          </>
        }
      >
        <Panel title="Nội dung khai">
          <SummaryList
            view={view}
            rows={[
              { question: 'Họ, chữ đệm, tên', answer: 'Lò Minh An' },
              { question: 'Giới tính', answer: 'Nữ' },
            ]}
          />
        </Panel>
        <Panel title="Xử lý">
          <Form view={view} action="/x">
            <TextArea view={view} name="reason" label="Nội dung cần bổ sung" rows={3} />
            <ButtonGroup>
              <Button>Yêu cầu bổ sung</Button>
              <Button kind="secondary">Chuyển bước</Button>
              <Button kind="danger">Từ chối</Button>
            </ButtonGroup>
          </Form>
        </Panel>
      </Columns>
    </DeskPage>
  );
}
