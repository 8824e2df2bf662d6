//! What the commands do.

/// What a command does, by its path.
pub(super) const COMMANDS: &[(&str, &str, &str)] = &[
    (
        "gongkai",
        "公开：政府信息公开工作的开放系统",
        "Gongkai (公开): an open system for government information disclosure",
    ),
    ("gongkai report", "政府信息公开工作年度报告", "Annual reports on government information disclosure"),
    (
        "gongkai report read",
        "读取年度报告（HTML、DOCX、XLSX、PDF、TXT、Markdown、JSON），显示读到的内容",
        "Read annual reports (HTML, DOCX, XLSX, PDF, text, markdown, JSON) and show what was understood",
    ),
    (
        "gongkai report check",
        "核对年度报告：表内等式、表文是否一致、法定内容",
        "Check annual reports: the equations of the form, prose against tables, what the law asks for",
    ),
    (
        "gongkai report compare",
        "比较两份年度报告：同一机关两年，或同一年度两个机关",
        "Compare two annual reports: of one body in two years, or of two bodies in one",
    ),
    (
        "gongkai report total",
        "按机关名单逐级汇总年度报告：各级合计、缺报、重报、与本级政府报告的差异",
        "Add reports up over a tree of bodies: totals, who is missing or came twice, what a printed total lacks",
    ),
    (
        "gongkai report write",
        "把年度报告写成要公布的样子：HTML、DOCX、PDF、XLSX、Markdown、文本、JSON",
        "Write a report as it is published: HTML, DOCX, PDF, XLSX, markdown, text or JSON",
    ),
    (
        "gongkai report new",
        "新建一份空白年度报告，要写的内容标在【】里",
        "Begin a blank report, with what is to be written marked in 【】",
    ),
    (
        "gongkai report collect",
        "向只用电子表格的机关收集年度报告：发出报送表，收回、核对、催报、汇总",
        "Collect reports from bodies that use nothing but spreadsheets: forms out, returns in, checked and added up",
    ),
    (
        "gongkai report collect new",
        "给名单里每个机关做一份报送表（锁定的 XLSX，只能填黄色格，自动求和）",
        "Make a form for every body of a table: a locked XLSX with cells to fill in and sums that compute themselves",
    ),
    (
        "gongkai report collect take",
        "读取收回的报送表：谁没有报、谁有错误、谁报了多份，并汇总其余",
        "Read the forms that came back: who is missing, wrong, or there twice; and the total of the rest",
    ),
    (
        "gongkai report collect fill",
        "按对应表把一份年度报告填进上级自己的表格，其余内容原样不动",
        "Fill a report into a workbook of the body above by a mapping; everything else in it stays as it is",
    ),
    (
        "gongkai report explain",
        "说明一项核对查什么、为什么、依据何在；不写编号则列出全部",
        "Say what a check looks for, why, and what it rests on; without a code, list them all",
    ),
    ("gongkai report schema", "年度报告 JSON 的格式（JSON Schema）", "The JSON Schema of an annual report"),
    (
        "gongkai clock",
        "答复期限：每行一件申请，给出法定到期日、谨慎到期日和逐日账",
        "By when requests must be answered: a case a line, with the due date, the prudent date and every day's reason",
    ),
    (
        "gongkai demo",
        "打开演示：虚构的一个乡镇，已有一年的申请",
        "Open a demo: an invented township with a year of requests",
    ),
    (
        "gongkai api",
        "输出程序接口的说明（OpenAPI 3.1）",
        "Print the description of the interface for programs (OpenAPI 3.1)",
    ),
    (
        "gongkai migrate",
        "把数据库升到本程序的版本；没有就新建",
        "Bring the tables of a database to this program's version, or make them",
    ),
    (
        "gongkai rebuild",
        "由记录重新得出全部案卷，应当没有一处改变",
        "Fold every case file anew from its acts; nothing should change",
    ),
    (
        "gongkai verify",
        "核验全部记录的摘要链和附件，指出第一处不符",
        "Verify every chain of acts and every attachment, and name the first break of each",
    ),
    (
        "gongkai story",
        "按剧本演示依申请公开的案卷：哪些能办、哪些要拒绝及理由、期限、年报归栏、文书和救济",
        "Play case files from a script: what may be done, what is refused and why, terms, report cell, letter and remedy",
    ),
    (
        "gongkai calendar",
        "工作日计算：届满日、间隔和全年安排",
        "Working days: when a term ends, how many lie between, a year in one view",
    ),
    (
        "gongkai calendar add",
        "某日之后第 N 个工作日，起算日不计",
        "The Nth working day after a day, which is itself not counted",
    ),
    (
        "gongkai calendar between",
        "两日之间的工作日数，首日不计、末日计入",
        "How many working days after one day, up to and including another",
    ),
    (
        "gongkai calendar year",
        "全年放假安排和各月工作日数",
        "A year's holidays, make-up days and working days by month",
    ),
];

/// What stands below the options of a command.
pub(super) const AFTER: &[(&str, &str, &str)] = &[
    (
        "gongkai report read",
        "文件名写 - 读标准输入；写文件夹则读其中（含下级文件夹）的年度报告文件。\n\
         退出码：0 已读取；2 有文件没有读到年度报告；64 命令写错。",
        "A file named - is standard input; a folder stands for the report files in and below it.\n\
         Exit code: 0 read; 2 a file held no report; 64 the command was not understood.",
    ),
    (
        "gongkai story",
        "写法见 docs/how-to/read-a-story.md；现成的在 stories 文件夹。\n\
         退出码：0 与剧本相符；1 有一步或者结局不符；2 剧本写法不对或者读不到；64 命令写错。",
        "How to write one is in docs/how-to/read-a-story.md; there are some in the folder stories.\n\
         Exit code: 0 as told; 1 a step or an end came otherwise; 2 a script is malformed or cannot be read; 64 the command\n\
         was not understood.",
    ),
    (
        "gongkai report compare",
        "两份是同一机关相邻两年的，另作跨年核对（结转、现行有效件数、文字雷同），前一年也用来确定后一年没有读出的格。\n\
         JSON 的格式见 docs/comparison.md。\n\
         退出码：0 已比较；1 跨年核对有错误；2 有文件没有读到年度报告；64 命令写错；74 写不进文件。",
        "Of one body in two years that follow each other, the checks that link years are run too (carry-over, documents\n\
         in force, likeness of text), and the earlier report decides open cells of the later.\n\
         The JSON is described in docs/comparison.md.\n\
         Exit code: 0 compared; 1 a check that links the years found an error; 2 a file held no report; 64 the command\n\
         was not understood; 74 the output could not be written.",
    ),
    (
        "gongkai report write",
        "格式由 --to 或输出文件的后缀决定：html、docx、pdf、xlsx、json、md、txt。没有 -o 的文字格式输出到屏幕。\n\
         DOCX 和 PDF 按 GB/T 9704—2012 排版。PDF 的字体先找 --fonts 的文件夹，再找系统，都没有就用程序自带的；\n\
         哪种字体没有找到、哪个字没有字体，都会说明。\n\
         没有读出的格只有 JSON 能表示（null），其他格式留空，并说明是哪些格。\n\
         名称文件（--labels）每行一个，如：table2.normative_documents = \"规范性文件\"；行名见 report schema。\n\
         退出码：0 已写出；2 没有读到年度报告；64 命令写错；74 写不进文件。",
        "The format is that of --to or of the output's ending: html, docx, pdf, xlsx, json, md, txt. Without -o, text\n\
         formats go to standard output.\n\
         DOCX and PDF have the page of GB/T 9704—2012. The fonts of a PDF are looked for in the folder of --fonts, then in\n\
         the system; where there are none the program has its own. It is said which typeface was not found, and which\n\
         character no font has.\n\
         Only JSON has a value for open cells (null); other formats leave them empty, and it is said which they are.\n\
         A file of labels (--labels) has one a line, as table2.normative_documents = \"规范性文件\"; for the names of rows\n\
         see report schema.\n\
         Exit code: 0 written; 2 the file held no report; 64 the command was not understood; 74 the output could not be\n\
         written.",
    ),
    (
        "gongkai report new",
        "不写 --to 和 -o 时输出 JSON。给了上年报告（--previous），就把它的结转下年度填入今年的上年结转。\n\
         机关类别（--body-kind）、层级（--level）和机关名单（--bodies）的写法与 report check 相同；不写则由名称推断。\n\
         填写完以后用 report check 核对，没有填的【】会列出来。\n\
         退出码：0 已写出；2 没有读到上年报告；64 命令写错；74 写不进文件。",
        "Without --to and -o it is JSON. With last year's report (--previous), what that carried out is filled in as carried\n\
         in.\n\
         Kinds, levels and tables of bodies are given as for report check; else they are inferred from the name.\n\
         When it is filled in, report check lists the 【】 that are left.\n\
         Exit code: 0 written; 2 last year's file held no report; 64 the command was not understood; 74 the output could\n\
         not be written.",
    ),
    (
        "gongkai report check",
        "文件名写 - 读标准输入；写文件夹则核对其中（含下级文件夹）的年度报告文件。\n\
         退出码：0 没有错误（可有警告）；1 有错误；2 有文件没有读到年度报告；64 命令写错。多个文件取最重的。\n\n\
         机关类别（--body-kind）：government 人民政府、government_office 办公厅（室）、department 部门、\n\
         \u{20} management_committee 开发区管委会、authorised 授权组织、dispatched 派出机关、vertical 垂直管理部门\n\
         层级（--level）：nation 全国、province 省级、prefecture 地市级、county 县级、township 乡镇级\n\
         机关名单（--bodies）：CSV，UTF-8 或 GB18030，第一行为表头 name,kind,level[,parent][,code]…，\n\
         \u{20} 类别和层级可写英文名或上列中文，如：某某市财政局,部门,地市级",
        "A file named - is standard input; a folder stands for the report files in and below it.\n\
         Exit code: 0 no error (warnings included); 1 errors; 2 a file held no report; 64 the command was not\n\
         understood. Of many files, the heaviest.\n\n\
         Kinds of body (--body-kind): government, government_office, department, management_committee,\n\
         \u{20} authorised, dispatched, vertical\n\
         Levels (--level): nation, province, prefecture, county, township\n\
         Bodies (--bodies): CSV in UTF-8 or GB18030 with the header name,kind,level[,parent][,code]…;\n\
         \u{20} kinds and levels as above or in Chinese",
    ),
    (
        "gongkai report total",
        "文件可以是年度报告、JSON 或 JSON Lines（每行一个报告），写文件夹则读其中（含下级文件夹）的文件，写 - 读标准输入的 JSON Lines。\n\
         机关名单（--tree）：CSV，UTF-8 或 GB18030，第一行为表头 name,kind,level,parent[,code][,reports][,contact][,phone]：\n\
         \u{20} parent 写上级机关的全称或编码；reports 写 yes（是）或 no（否），no 后可写理由；contact、phone 为联系人和电话。\n\
         合计＝本机关报告＋下级各机关报告；下级政府有本级政府报告的用其报告，没有的用其合计。\n\
         有空缺的合计写成“≥12”（至少 12）。垂直管理部门不计入。\n\
         退出码：0 齐全且相符；1 有缺报、重报、未计入、名单外、读不出的报告或有差异；2 没有可计入的报告；64 命令或名单写错。",
        "Files are annual reports, JSON or JSON Lines (a report a line); a folder stands for the files in and below it, - for\n\
         JSON Lines on standard input.\n\
         Bodies (--tree): CSV in UTF-8 or GB18030 with the header name,kind,level,parent[,code][,reports][,contact][,phone]:\n\
         \u{20} parent is the full name or the code of the body above; reports is yes or no, with a reason after no.\n\
         A total is the organ's own report and those below; of a government below its printed 本级政府 report, else its own total.\n\
         A total that lacks something is written “≥12” (at least 12). Systems under vertical leadership are left out.\n\
         Exit code: 0 complete and in agreement; 1 reports missing, sent twice, left out, outside the tree or not read, or\n\
         differences; 2 nothing to count; 64 the command or the table was not understood.",
    ),
    (
        "gongkai report collect take",
        "意见每个机关一页（HTML，可打印）；没有错误的计入汇总，报来多份且不一致的由人确定。\n\
         退出码：0 齐全无误；1 有未报、有错误、报来多份或读不出的；2 一份也没有；64 命令或名单写错。",
        "Comments are a page a body (HTML, to be printed). What has no error is added up; of what came twice and unlike, a person\n\
         decides. Exit code: 0 all there and fit; 1 something missing, wrong, twice or not read; 2 nothing came; 64 the command\n\
         or the table was not understood.",
    ),
    (
        "gongkai clock",
        "每行一个 JSON 对象：{\"received_on\":\"2025-09-22\",\"acts\":[…]}，可加 id；acts 按发生的先后，每项有 kind：\n\
         \u{20} supplement_asked{on} 告知补正、supplemented{on} 收到补正、consulted{whom,on,received_on?} 征求意见、\n\
         \u{20} opinion{on,of?} 收到意见、extended{told_on,working_days} 延期、fee_noticed{on} 收费通知、fee_paid{on} 缴费、\n\
         \u{20} deferred{until_on} 延迟答复、replied{on} 答复\n\
         \u{20} whom：third_party 第三方、joint_producer 共同制作机关、other_body 其他机关、determining 报请确定的部门\n\
         \u{20} of：意见针对哪一次征求意见，从 0 数起的序号，或者 whom；不写为最早没有答复的一次\n\
         法定到期日按通行口径；谨慎到期日把条文没有写明的各点都按对机关不利的读法计算。\n\
         违反规定的行为列在 breaches，不使期限对机关有利；等待补正、缴费时 due_on 为 null。\n\
         退出码：0 已计算；2 有的行写错（该行输出 error，其余照算）；64 命令写错；74 写不出。",
        "One JSON object a line: {\"received_on\":\"2025-09-22\",\"acts\":[…]}, with an id if you like; acts in the order in which\n\
         they happened, each with its kind:\n\
         \u{20} supplement_asked{on}, supplemented{on}, consulted{whom,on,received_on?}, opinion{on,of?},\n\
         \u{20} extended{told_on,working_days}, fee_noticed{on}, fee_paid{on}, deferred{until_on}, replied{on}\n\
         \u{20} whom: third_party, joint_producer, other_body, determining\n\
         \u{20} of: which consultation the opinion is on, its number from 0 or whom it asked; else the first that is open\n\
         The due date follows the usual readings; the prudent date reads against the body whatever the texts leave open.\n\
         What broke a rule is listed in breaches and gains the body no time; due_on is null while a supplement or a payment is\n\
         awaited.\n\
         Exit code: 0 worked out; 2 lines that were not understood (an error each, the others go on); 64 the command was not\n\
         understood; 74 the output could not be written.",
    ),
    (
        "gongkai rebuild",
        "退出码：0 没有改变；1 有案卷行与记录不符，已改正；2 数据库用不了；64 命令写错。",
        "Exit code: 0 nothing changed; 1 rows differed from their acts and were put right; 2 the database cannot be used; 64\n\
         the command was not understood.",
    ),
    (
        "gongkai verify",
        "退出码：0 全部相符；1 有不符；2 数据库或附件用不了；64 命令写错。",
        "Exit code: 0 all whole; 1 breaks; 2 the database or the attachments cannot be used; 64 the command was not understood.",
    ),
];
