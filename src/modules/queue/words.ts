import type { Words } from '../../kernel/text/text.ts';

/** What kiosk, ticket and wall say to people who wait. */
export const roomWords = {
  kioskTitle: { vi: 'Lấy số thứ tự', en: 'Take a number' },
  kioskHint: { vi: 'Chạm vào việc bạn cần làm', en: 'Touch what you came for' },
  waiting: {
    vi: '{n, plural, =0 {không phải chờ} other {# người đang chờ}}',
    en: '{n, plural, =0 {nobody waits} one {# person waits} other {# people wait}}',
  },
  priority: { vi: 'Tôi thuộc diện ưu tiên', en: 'I have priority' },
  priorityHint: {
    vi: 'Người cao tuổi, người khuyết tật nặng, phụ nữ mang thai, người đi cùng trẻ nhỏ',
    en: 'The elderly, people with severe disabilities, pregnant women, people with small children',
  },
  noServices: { vi: 'Máy lấy số chưa sẵn sàng', en: 'This machine is not ready yet' },
  noServicesHint: { vi: 'Mời bạn đến thẳng quầy hướng dẫn', en: 'Please go straight to the information desk' },
  ticketTitle: { vi: 'Số thứ tự của bạn', en: 'Your number' },
  ticketAhead: {
    vi: '{n, plural, =0 {Bạn là người tiếp theo} other {Trước bạn còn # người}}',
    en: '{n, plural, =0 {You are next} one {# person is before you} other {# people are before you}}',
  },
  ticketCalled: { vi: 'Mời đến quầy {window}', en: 'Please go to window {window}' },
  ticketOver: { vi: 'Số này đã được phục vụ', en: 'This number has been served' },
  ticketAbsent: {
    vi: 'Số này đã được gọi mà không có người đến. Hãy báo cán bộ',
    en: 'This number was called and nobody came. Tell an officer',
  },
  ticketTaken: { vi: 'Lấy số lúc {at}', en: 'Taken at {at}' },
  ticketPriority: { vi: 'Ưu tiên', en: 'Priority' },
  print: { vi: 'In phiếu', en: 'Print' },
  nextPerson: { vi: 'Xong', en: 'Done' },
  wallTitle: { vi: 'Đang gọi', en: 'Now called' },
  wallWindow: { vi: 'Quầy {window}', en: 'Window {window}' },
  wallNone: { vi: 'Chưa gọi số nào', en: 'No number is called yet' },
  wallWaiting: { vi: 'Đang chờ', en: 'Waiting' },
} satisfies Words;

/** What officers read. */
export const queueWords = {
  title: { vi: 'Gọi số thứ tự', en: 'The queue' },
  choose: { vi: 'Chọn quầy của bạn', en: 'Choose your window' },
  window: { vi: 'Quầy {name}', en: 'Window {name}' },
  noWindows: { vi: 'Chưa có quầy nào', en: 'There are no windows yet' },
  noWindowsHint: {
    vi: 'Trưởng bộ phận một cửa lập việc, quầy và máy lấy số ở trang Thiết lập.',
    en: 'The head of the one-stop sets up services, windows and the kiosk under Settings.',
  },
  noRoom: { vi: 'Bạn không tiếp nhận ở bộ phận một cửa nào', en: 'You receive at no one-stop' },
  settings: { vi: 'Thiết lập', en: 'Settings' },
  settingsOf: { vi: 'Thiết lập hàng chờ: {unit}', en: 'Queue settings: {unit}' },
  now: { vi: 'Đang ở quầy', en: 'At the window' },
  nobody: { vi: 'Chưa gọi ai', en: 'Nobody is called' },
  callNext: { vi: 'Gọi số tiếp theo', en: 'Call the next number' },
  callAgain: { vi: 'Gọi lại', en: 'Call again' },
  absent: { vi: 'Không đến', en: 'Nobody came' },
  begin: { vi: 'Bắt đầu tiếp nhận', en: 'Begin the reception' },
  finish: { vi: 'Xong', en: 'Done' },
  reopen: { vi: 'Mở lại trang tiếp nhận', en: 'Back to the reception' },
  calls: { vi: 'đã gọi {n} lần', en: 'called {n, plural, one {once} other {# times}}' },
  'state-called': { vi: 'Đang gọi', en: 'Called' },
  'state-serving': { vi: 'Đang tiếp nhận', en: 'Being received' },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  waitingNone: { vi: 'Không ai chờ', en: 'Nobody waits' },
  waitingSince: { vi: '{label}, từ {at}', en: '{label}, since {at}' },
  absentOnes: { vi: 'Đã gọi mà không đến', en: 'Called, nobody came' },
  bringBack: { vi: 'Cho vào hàng lại', en: 'Back into the queue' },
  figures: { vi: 'Thời gian chờ', en: 'Waiting time' },
  today: { vi: 'Hôm nay', en: 'Today' },
  month: { vi: '30 ngày qua', en: 'Last 30 days' },
  taken: { vi: 'Số đã lấy', en: 'Numbers taken' },
  served: { vi: 'Đã phục vụ', en: 'Served' },
  missed: { vi: 'Không đến', en: 'Did not come' },
  median: { vi: 'Chờ (trung vị)', en: 'Wait (median)' },
  longest: { vi: 'Chờ lâu nhất', en: 'Longest wait' },
  minutes: { vi: '{n} phút', en: '{n} min' },
  priority: { vi: 'Ưu tiên', en: 'Priority' },
  services: { vi: 'Việc cần làm', en: 'Services' },
  letter: { vi: 'Ký hiệu', en: 'Letter' },
  nameVi: { vi: 'Tên', en: 'Name in Vietnamese' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  addService: { vi: 'Thêm việc', en: 'Add a service' },
  windows: { vi: 'Quầy', en: 'Windows' },
  windowName: { vi: 'Tên hoặc số quầy', en: 'Name or number' },
  windowServices: { vi: 'Nhận các việc (bỏ trống: tất cả)', en: 'Services taken (none ticked: all)' },
  allServices: { vi: 'tất cả', en: 'all' },
  addWindow: { vi: 'Thêm quầy', en: 'Add a window' },
  close: { vi: 'Đóng', en: 'Close' },
  open: { vi: 'Mở lại', en: 'Open again' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  isOpen: { vi: 'Đang mở', en: 'Open' },
  state: { vi: 'Trạng thái', en: 'State' },
  act: { vi: 'Việc', en: 'Act' },
  defaults: { vi: 'Lập sẵn hai việc và một quầy', en: 'Set up two services and a window' },
  addresses: { vi: 'Máy lấy số và màn hình', en: 'Kiosk and screen' },
  addressesHint: {
    vi: 'Mở các địa chỉ này trên máy lấy số và màn hình phòng chờ, không cần đăng nhập. Ai có địa chỉ thì lấy được số.',
    en: 'Open these on the kiosk and the screen of the waiting room; nobody signs in there. Whoever has the address can take numbers.',
  },
  kiosk: { vi: 'Máy lấy số', en: 'Kiosk' },
  wall: { vi: 'Màn hình gọi số', en: 'Screen' },
  renew: { vi: 'Đổi địa chỉ', en: 'Change the address' },
  renewConfirm: {
    vi: 'Địa chỉ cũ không dùng được nữa; tôi sẽ mở lại trên các máy',
    en: 'The old address stops working; I will open the new one on the machines',
  },
  done: { vi: 'Đã lưu', en: 'Saved' },
} satisfies Words;

/** What a room has from the start, where its head asks for it. */
export const defaultServices = {
  A: { vi: 'Nộp hồ sơ', en: 'Hand in an application' },
  B: { vi: 'Nhận kết quả, hỏi thông tin', en: 'Collect a result, ask' },
} satisfies Words;

export const words = {
  ...Object.fromEntries(Object.entries(roomWords).map(([key, text]) => [`room.${key}`, text])),
  ...Object.fromEntries(Object.entries(queueWords).map(([key, text]) => [`queue.${key}`, text])),
} satisfies Words;
