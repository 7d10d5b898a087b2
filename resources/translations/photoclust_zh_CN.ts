<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ActNames</name>
        <message>
            <source>somebody without a name</source>
            <translation>未命名的人</translation>
        </message>
        <message>
            <source>Name %1</source>
            <translation>命名 %1</translation>
        </message>
        <message>
            <source>Confirm faces in a group of %1</source>
            <translation>确认一组 %1 张中的人脸</translation>
        </message>
        <message>
            <source>Confirm %1</source>
            <translation>确认 %1</translation>
        </message>
        <message>
            <source>Not %1</source>
            <translation>不是 %1</translation>
        </message>
        <message>
            <source>Move faces away from %1</source>
            <translation>从 %1 移走人脸</translation>
        </message>
        <message>
            <source>Merge %1</source>
            <translation>合并 %1</translation>
        </message>
        <message>
            <source>%1 is not %2</source>
            <translation>%1 不是 %2</translation>
        </message>
        <message>
            <source>Hide %1</source>
            <translation>隐藏 %1</translation>
        </message>
        <message>
            <source>Bring %1 back</source>
            <translation>恢复 %1</translation>
        </message>
        <message>
            <source>Cover of %1</source>
            <translation>%1 的封面</translation>
        </message>
        <message>
            <source>%1 is one person</source>
            <translation>%1 是一个人</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>不是人脸</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>框选人脸</translation>
        </message>
        <message>
            <source>Ignore strangers</source>
            <translation>忽略陌生人</translation>
        </message>
        <message>
            <source>Bring strangers back</source>
            <translation>恢复陌生人</translation>
        </message>
        <message>
            <source>The same person twice in a photo</source>
            <translation>照片中同一人出现两次</translation>
        </message>
        <message>
            <source>Two people in a photo</source>
            <translation>照片中的两个人</translation>
        </message>
        <message>
            <source>a face without a name</source>
            <translation>一张未命名的人脸</translation>
        </message>
        <message>
            <source>a group of %1</source>
            <translation>一组 %1 张人脸</translation>
        </message>
        <message>
            <source>Take faces out of a group of %1</source>
            <translation>从一组 %1 张人脸中移除人脸</translation>
        </message>
        <message>
            <source>Move faces from a group of %1 to %2</source>
            <translation>把人脸从一组 %1 张移到 %2</translation>
        </message>
        <message>
            <source>Move faces out of a group of %1</source>
            <translation>从一组 %1 张人脸中移走人脸</translation>
        </message>
        <message>
            <source>Move faces from %1 to %2</source>
            <translation>把人脸从 %1 移到 %2</translation>
        </message>
        <message>
            <source>Merge %1 and %2</source>
            <translation>合并 %1 和 %2</translation>
        </message>
        <message>
            <source>%1 and %2 are two people</source>
            <translation>%1 和 %2 是两个人</translation>
        </message>
        <message>
            <source>%1 is not in a group of %2</source>
            <translation>%1 不在一组 %2 张人脸中</translation>
        </message>
        <message>
            <source>Cover of a group of %1</source>
            <translation>一组 %1 张人脸的封面</translation>
        </message>
        <message>
            <source>Keep what you said of a photo that was edited</source>
            <translation>保留您对已编辑照片作出的决定</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>Named %1.</source>
            <translation>已命名为 %1。</translation>
        </message>
        <message>
            <source>Merged.</source>
            <translation>已合并。</translation>
        </message>
        <message>
            <source>They stay two.</source>
            <translation>仍保持为两个人。</translation>
        </message>
        <message>
            <source>Confirmed %1.</source>
            <translation>已确认 %1。</translation>
        </message>
        <message>
            <source>Took %1 out.</source>
            <translation>已移出 %1。</translation>
        </message>
        <message>
            <source>Moved %1 to %2.</source>
            <translation>已将 %1 移至“%2”。</translation>
        </message>
        <message>
            <source>a new person</source>
            <translation>新人物</translation>
        </message>
        <message>
            <source>Marked %1 as not a face.</source>
            <translation>已将 %1 标记为“不是人脸”。</translation>
        </message>
        <message>
            <source>New cover.</source>
            <translation>已更换封面。</translation>
        </message>
        <message>
            <source>Hid %1.</source>
            <translation>已隐藏 %1。</translation>
        </message>
        <message>
            <source>Brought %1 back.</source>
            <translation>已恢复 %1。</translation>
        </message>
        <message>
            <source>Ignored %1.</source>
            <translation>已忽略 %1。</translation>
        </message>
        <message>
            <source>Undone: %1. Ctrl+Shift+Z does it again.</source>
            <translation>已撤销：%1。按 Ctrl+Shift+Z 重做。</translation>
        </message>
        <message>
            <source>Done again: %1. Ctrl+Z undoes.</source>
            <translation>已重做：%1。按 Ctrl+Z 撤销。</translation>
        </message>
        <message>
            <source>More than one person is called %1 now: merge them, or rename one.</source>
            <translation>现在不止一个人叫 %1：请合并，或给其中一个改名。</translation>
        </message>
        <message>
            <source>Ctrl+Z undoes.</source>
            <translation>按 Ctrl+Z 撤销。</translation>
        </message>
        <message>
            <source>Named %2: %1 that look alike.</source>
            <translation>已命名为 %2：%1，看起来相似。</translation>
        </message>
        <message>
            <source>Named %1: this face alone.</source>
            <translation>已命名为 %1：仅此一张人脸。</translation>
        </message>
    </context>
    <context>
        <name>Boundary</name>
        <message>
            <source>A bug in Photoclust</source>
            <translation>Photoclust 出错</translation>
        </message>
        <message>
            <source>Something went wrong that should not. Your photos and names are safe.</source>
            <translation>发生了不应出现的错误。您的照片和姓名都安全无损。</translation>
        </message>
        <message>
            <source>Please report it with the details. Change names and folders in them as you like.</source>
            <translation>请附上详细信息报告此问题。其中的姓名和文件夹可以随意改动。</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>复制详细信息</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%Ln faces</source>
            <translation>
                <numerusform>%Ln 张人脸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln photos</source>
            <translation>
                <numerusform>%Ln 张照片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files</source>
            <translation>
                <numerusform>%Ln 个文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln 个人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minutes left</source>
            <translation>
                <numerusform>剩余约 %Ln 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hours left</source>
            <translation>
                <numerusform>剩余约 %Ln 小时</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Departure</name>
        <message>
            <source>Putting the copy back…</source>
            <translation>正在恢复备份…</translation>
        </message>
        <message>
            <source>Moving the library…</source>
            <translation>正在移动资料库…</translation>
        </message>
        <message>
            <source>Deleting all face data…</source>
            <translation>正在删除所有人脸数据…</translation>
        </message>
    </context>
    <context>
        <name>ExportBar</name>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Copied %1 of %2</source>
            <translation>已复制 %1/%2</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>Copy the photos into a folder</source>
            <translation>将照片复制到文件夹</translation>
        </message>
        <message>
            <source>Save a list of the photos</source>
            <translation>保存照片列表</translation>
        </message>
        <message>
            <source>Spreadsheet (*.csv)</source>
            <translation>电子表格 (*.csv)</translation>
        </message>
        <message>
            <source>List of files (*.txt)</source>
            <translation>文件列表 (*.txt)</translation>
        </message>
        <message>
            <source>For programs (*.json)</source>
            <translation>供程序使用 (*.json)</translation>
        </message>
        <message>
            <source>Listed %1 in %2.</source>
            <translation>已将 %1 列入 %2。</translation>
        </message>
        <message>
            <source>Stopped: copied %1 to %2.</source>
            <translation>已停止：已将 %1 复制到 %2。</translation>
        </message>
        <message>
            <source>Copied %1 to %2.</source>
            <translation>已将 %1 复制到 %2。</translation>
        </message>
        <message>
            <source>%1 were there already.</source>
            <translation>%1 已存在。</translation>
        </message>
        <message>
            <source>%1 could not be copied.</source>
            <translation>%1 无法复制。</translation>
        </message>
    </context>
    <context>
        <name>FaceBox</name>
        <message>
            <source>%1. Click to say who it is.</source>
            <translation>%1。点击以指出是谁。</translation>
        </message>
        <message>
            <source>Face: %1</source>
            <translation>人脸：%1</translation>
        </message>
    </context>
    <context>
        <name>FacesModel</name>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>未确认</translation>
        </message>
        <message>
            <source>Face of %1, %2</source>
            <translation>%1 的人脸，%2</translation>
        </message>
    </context>
    <context>
        <name>FacesView</name>
        <message>
            <source>Show the photo</source>
            <translation>显示照片</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>人脸</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Not this person</source>
            <translation>不是此人</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>移至…</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>不是人脸</translation>
        </message>
        <message>
            <source>Use as cover</source>
            <translation>设为封面</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选 %1</translation>
        </message>
        <message>
            <source>Not %1</source>
            <translation>不是 %1</translation>
        </message>
    </context>
    <context>
        <name>FolderList</name>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
    </context>
    <context>
        <name>FoldersPage</name>
        <message>
            <source>Folders with photos</source>
            <translation>照片文件夹</translation>
        </message>
        <message>
            <source>Choose a folder with photos</source>
            <translation>选择照片文件夹</translation>
        </message>
        <message>
            <source>Folders to leave out</source>
            <translation>排除的文件夹</translation>
        </message>
        <message>
            <source>Choose a folder to leave out</source>
            <translation>选择要排除的文件夹</translation>
        </message>
        <message>
            <source>Look at new photos by itself while Photoclust is open</source>
            <translation>Photoclust 打开时自动查看新照片</translation>
        </message>
        <message>
            <source>No scan enters these, though they lie in a folder above.</source>
            <translation>扫描时不会进入这些文件夹，即使它们位于上面的文件夹中。</translation>
        </message>
        <message>
            <source>out of reach</source>
            <translation>无法访问</translation>
        </message>
        <message>
            <source>Every photo in these and in the folders below is looked at; none is changed.</source>
            <translation>会查看这些文件夹及其子文件夹中的每张照片；不会更改任何照片。</translation>
        </message>
    </context>
    <context>
        <name>FoundGrid</name>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
    </context>
    <context>
        <name>FoundModel</name>
        <message>
            <source>Photo of %1, out of reach</source>
            <translation>%1 的照片，无法访问</translation>
        </message>
        <message>
            <source>Photo of %1</source>
            <translation>%1 的照片</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>GroupingPage</name>
        <message>
            <source>Let go of all guesses, also of those that still fit</source>
            <translation>放弃所有猜测，包括仍然吻合的</translation>
        </message>
        <message>
            <source>Without this, faces stay where they are shown while they fit there, and the slider is for new ones.</source>
            <translation>否则，只要仍然吻合，人脸就留在当前位置；滑块只影响新的人脸。</translation>
        </message>
        <message>
            <source>How alike the faces of one person must be</source>
            <translation>同一人的人脸需要多相似</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Working out what would change…</source>
            <translation>正在计算会有哪些变化…</translation>
        </message>
        <message>
            <source>This is how faces are grouped now. Move the slider to see what would change.</source>
            <translation>这是目前的分组方式。拖动滑块可查看会有哪些变化。</translation>
        </message>
        <message>
            <source>There are no faces yet. The choice holds for the next scan.</source>
            <translation>还没有人脸。此选择在下次扫描时生效。</translation>
        </message>
        <message>
            <source>Looser: fewer, larger groups; more mistakes</source>
            <translation>更宽松：组更少更大，错误更多</translation>
        </message>
        <message>
            <source>Stricter: more, purer groups; more to merge</source>
            <translation>更严格：组更多更纯，需合并的更多</translation>
        </message>
        <message>
            <source>Faces that you named or confirmed, and all else you said, stay as they are: only what Photoclust guessed may move.</source>
            <translation>您命名或确认过的人脸以及您所做的其他决定都保持不变：只有 Photoclust 的猜测可能改变。</translation>
        </message>
        <message>
            <source>Grouping all faces anew…</source>
            <translation>正在重新分组所有人脸…</translation>
        </message>
        <message>
            <source>Ctrl+Z does not take this back. To go back, move the slider to where it was, and let go of all guesses.</source>
            <translation>Ctrl+Z 无法撤销此操作。要恢复原状，请把滑块移回原处，并放弃所有猜测。</translation>
        </message>
        <message>
            <source>Back to the middle</source>
            <translation>回到中间</translation>
        </message>
        <message>
            <source>In force: %1</source>
            <translation>当前生效：%1</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>中间</translation>
        </message>
        <message>
            <source>Stricter, %1 of %2</source>
            <translation>更严格，%1/%2</translation>
        </message>
        <message>
            <source>Looser, %1 of %2</source>
            <translation>更宽松，%1/%2</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>This is undone already.</source>
            <translation>此操作已撤销。</translation>
        </message>
        <message>
            <source>A scan noted this; it goes with what you had said of the photo.</source>
            <translation>这是扫描时记录的，从属于您此前对该照片作出的决定。</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>已重做：%1</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>已撤销</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Undo this</source>
            <translation>撤销此操作</translation>
        </message>
        <message>
            <source>What you did, newest first. Anything can be undone at any time; what you did since stays.</source>
            <translation>您的操作，最新的在前。任何操作都可随时撤销；此后的操作保持不变。</translation>
        </message>
        <message>
            <source>Nothing was done yet.</source>
            <translation>尚无操作。</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Copies of the library</source>
            <translation>资料库的备份</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Check the library</source>
            <translation>检查资料库</translation>
        </message>
        <message>
            <source>Restore this copy…</source>
            <translation>恢复此备份…</translation>
        </message>
        <message>
            <source>Move the library…</source>
            <translation>移动资料库…</translation>
        </message>
        <message>
            <source>Delete all face data…</source>
            <translation>删除所有人脸数据…</translation>
        </message>
        <message>
            <source>of that day</source>
            <translation>当日备份</translation>
        </message>
        <message>
            <source>made by hand</source>
            <translation>手动备份</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>更新前备份</translation>
        </message>
        <message>
            <source>Where it lies</source>
            <translation>所在位置</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Leave no trace</source>
            <translation>不留痕迹</translation>
        </message>
        <message>
            <source>Deletes what Photoclust knows of faces and people. Photos stay.</source>
            <translation>删除 Photoclust 所知的人脸和人物信息。照片保留。</translation>
        </message>
        <message>
            <source>%1 on the disk, and %2 of copies</source>
            <translation>占用磁盘 %1，另有备份 %2</translation>
        </message>
        <message>
            <source>One is made each day that Photoclust is used: when it starts, or after a scan. Copies hold names and faces, no photos.</source>
            <translation>使用 Photoclust 的每一天都会创建一份：启动时或扫描之后。备份包含姓名和人脸，不含照片。</translation>
        </message>
    </context>
    <context>
        <name>LibraryPresenter</name>
        <message>
            <source>Copying…</source>
            <translation>正在备份…</translation>
        </message>
        <message>
            <source>A copy was made and read through: it is whole.</source>
            <translation>备份已创建并通读检查：完好无损。</translation>
        </message>
        <message>
            <source>Reading the whole library…</source>
            <translation>正在读取整个资料库…</translation>
        </message>
        <message>
            <source>The library is whole.</source>
            <translation>资料库完好无损。</translation>
        </message>
        <message>
            <source>The library is damaged. Restore the newest copy.</source>
            <translation>资料库已损坏。请恢复最新的备份。</translation>
        </message>
        <message>
            <source>The library becomes what it was on %1. Names and all else you said since then are not in it, nor are photos that were looked at since then, until the next scan. The library as it is now is kept in the folder %2. Photos are not touched.</source>
            <translation>资料库将恢复为 %1 时的状态。此后您所做的命名和其他决定将不在其中，此后查看过的照片在下次扫描前也不在其中。当前的资料库会保留在文件夹 %2 中。照片不受影响。</translation>
        </message>
        <message>
            <source>Restore this copy?</source>
            <translation>恢复此备份？</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Choose an empty folder for the library</source>
            <translation>为资料库选择一个空文件夹</translation>
        </message>
        <message>
            <source>Lost for good: every face and its picture, every name, all that you said of who is who, and all copies of the library. There is no undo.

Not lost: your photos, which are not touched; these settings; reports and exports that you saved elsewhere.</source>
            <translation>永久丢失：每张人脸及其图片、所有姓名、您关于谁是谁的所有决定，以及资料库的所有备份。无法撤销。

不会丢失：您的照片（不受影响）；这些设置；您保存在别处的报告和导出文件。</translation>
        </message>
        <message>
            <source>Delete all face data?</source>
            <translation>删除所有人脸数据？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>LookPage</name>
        <message>
            <source>Like the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Open the window anew</source>
            <translation>重新打开窗口</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Another language speaks when the window opens the next time.</source>
            <translation>更改语言在下次打开窗口时生效。</translation>
        </message>
        <message>
            <source>How the window looks</source>
            <translation>窗口外观</translation>
        </message>
        <message>
            <source>Light, dark, or whatever the system is just now.</source>
            <translation>浅色、深色，或跟随系统当前的设置。</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>People</source>
            <translation>人物</translation>
        </message>
        <message>
            <source>Choose a folder with photos</source>
            <translation>选择照片文件夹</translation>
        </message>
        <message>
            <source>Stopped; %1 are saved.</source>
            <translation>已停止；已保存 %1。</translation>
        </message>
        <message>
            <source>Done: looked at %1.</source>
            <translation>完成：已查看 %1。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln files could not be read: File &gt; Skipped files says why.</source>
            <translation>
                <numerusform>有 %Ln 个文件无法读取：原因见“文件”菜单的“跳过的文件”。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>What you did after the copy was made is not in it. The damaged file is kept.</source>
            <translation>备份之后所做的操作不在其中。损坏的文件会保留。</translation>
        </message>
        <message>
            <source>Put the copy back</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Add a folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>Look for new photos</source>
            <translation>查找新照片</translation>
        </message>
        <message>
            <source>Skipped files…</source>
            <translation>跳过的文件…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>前往(&amp;G)</translation>
        </message>
        <message>
            <source>One person</source>
            <translation>单个人物</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>全局</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>历史记录…</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message numerus="yes">
            <source>%Ln photos show them together, so they are probably different people.</source>
            <translation>
                <numerusform>有 %Ln 张照片同时拍到他们，因此很可能不是同一个人。</numerusform>
            </translation>
        </message>
        <message>
            <source>Is this %1?</source>
            <translation>这是 %1 吗？</translation>
        </message>
        <message>
            <source>Are these the same person?</source>
            <translation>这些是同一个人吗？</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>以及另外 %1 个</translation>
        </message>
        <message>
            <source>Together they have %1 and are called %2.</source>
            <translation>合并后共有 %1，名为 %2。</translation>
        </message>
        <message>
            <source>Together they have %1.</source>
            <translation>合并后共有 %1。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>ModelPage</name>
        <message>
            <source>A file of your own…</source>
            <translation>自选文件…</translation>
        </message>
        <message>
            <source>Whatever is fastest</source>
            <translation>自动选择最快的</translation>
        </message>
        <message>
            <source>The processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>The graphics card (NVIDIA)</source>
            <translation>显卡 (NVIDIA)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>运行于</translation>
        </message>
        <message>
            <source>Photos read at a time</source>
            <translation>同时读取的照片</translation>
        </message>
        <message>
            <source>Each takes up to half a gigabyte of memory. Holds for the next scan.</source>
            <translation>每张最多占用半 GB 内存。下次扫描时生效。</translation>
        </message>
        <message>
            <source>What tells faces apart</source>
            <translation>用什么区分人脸</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>While a scan runs, its bar says which is used, and why.</source>
            <translation>扫描时，底部栏会显示所用的设备及原因。</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>选择模型</translation>
        </message>
        <message>
            <source>Models (*.onnx)</source>
            <translation>模型 (*.onnx)</translation>
        </message>
        <message>
            <source>As many as this computer can (%1)</source>
            <translation>本机所能处理的数量（%1）</translation>
        </message>
        <message>
            <source>It judges how alike two faces are. Another one has to look at all photos once; names and all else you said stay.</source>
            <translation>它判断两张人脸有多相似。换用另一个模型需要重新查看所有照片一次；姓名和您作出的其他决定保持不变。</translation>
        </message>
        <message>
            <source>The more exact one (NN3)</source>
            <translation>更精确 (NN3)</translation>
        </message>
        <message>
            <source>The quick one (NNS1)</source>
            <translation>更快 (NNS1)</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>Whose face is this?</source>
            <translation>这是谁的脸？</translation>
        </message>
        <message>
            <source>Whose faces are these?</source>
            <translation>这些是谁的脸？</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>A known name moves them there. Leave it empty for somebody new without a name.</source>
            <translation>输入已有姓名会移到该人物。留空则归入未命名的新人物。</translation>
        </message>
    </context>
    <context>
        <name>NameEdit</name>
        <message>
            <source>Who is this?</source>
            <translation>这是谁？</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>%1 is not there.</source>
            <translation>%1 不存在。</translation>
        </message>
        <message numerus="yes">
            <source>Look for people in %n folders?</source>
            <translation>
                <numerusform>在这 %n 个文件夹中查找人物？</numerusform>
            </translation>
        </message>
        <message>
            <source>Look for people</source>
            <translation>查找人物</translation>
        </message>
    </context>
    <context>
        <name>PeopleGrid</name>
        <message>
            <source>People</source>
            <translation>人物</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>People</source>
            <translation>人物</translation>
        </message>
        <message>
            <source>Find a name</source>
            <translation>查找姓名</translation>
        </message>
        <message>
            <source>Whom to list</source>
            <translation>显示哪些人</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>With a name</source>
            <translation>已命名</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>已隐藏</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Most faces first</source>
            <translation>人脸最多优先</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按姓名</translation>
        </message>
        <message>
            <source>Newest photo first</source>
            <translation>最新照片优先</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>命名</translation>
        </message>
        <message>
            <source>Show faces</source>
            <translation>显示人脸</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Square covers</source>
            <translation>方形封面</translation>
        </message>
        <message>
            <source>Select nobody</source>
            <translation>取消选择</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选 %1</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>恢复显示</translation>
        </message>
        <message>
            <source>Nobody's name contains “%1”.</source>
            <translation>没有姓名包含“%1”。</translation>
        </message>
        <message>
            <source>Nobody is hidden. Select people and press %1 to keep them out of the list.</source>
            <translation>没有隐藏的人物。选择人物后按 %1 可将其从列表中隐藏。</translation>
        </message>
        <message>
            <source>Nobody here. Choose “Everyone” to see all people.</source>
            <translation>这里没有人物。选择“所有人”可查看全部。</translation>
        </message>
        <message>
            <source>Looking for faces. People appear here as they are found.</source>
            <translation>正在查找人脸。找到的人物会显示在这里。</translation>
        </message>
        <message>
            <source>Nobody is in these photos more than once. Add a folder with more photos.</source>
            <translation>这些照片中没有人出现超过一次。请添加照片更多的文件夹。</translation>
        </message>
        <message>
            <source>%1 named</source>
            <translation>%1 个已命名</translation>
        </message>
        <message>
            <source>%1 to name</source>
            <translation>%1 个待命名</translation>
        </message>
        <message>
            <source>Strangers</source>
            <translation>陌生人</translation>
        </message>
        <message>
            <source>No strangers: whoever is in your photos has a name, or comes back at other times.</source>
            <translation>没有陌生人：照片中的人要么已命名，要么在其他时间也出现过。</translation>
        </message>
        <message>
            <source>Best first</source>
            <translation>最佳优先</translation>
        </message>
        <message>
            <source>Whoever has a name comes first, then groups with most faces.
Groups in which all faces are small, blurred or turned away come last.</source>
            <translation>已命名的人在前，然后是人脸最多的组。
所有人脸都很小、模糊或侧脸的组排在最后。</translation>
        </message>
        <message>
            <source>Look through whom you just named</source>
            <translation>查看刚命名的人</translation>
        </message>
    </context>
    <context>
        <name>PeopleStrip</name>
        <message>
            <source>People to search for</source>
            <translation>要搜索的人物</translation>
        </message>
    </context>
    <context>
        <name>PersonHead</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>PersonPage</name>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Best first</source>
            <translation>最佳优先</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新优先</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>最旧优先</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>人脸</translation>
        </message>
        <message>
            <source>No photo shows this person just now.</source>
            <translation>目前没有照片显示此人。</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>恢复显示</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Show the photo</source>
            <translation>显示照片</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>命名</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Least sure first</source>
            <translation>最不确定的优先</translation>
        </message>
    </context>
    <context>
        <name>PhotoCanvas</name>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
    </context>
    <context>
        <name>PhotoPage</name>
        <message>
            <source>%1 has changed since its faces were found. It is shown once it was looked at again: choose File, Look for new photos.</source>
            <translation>%1 在找到人脸之后已被更改。重新查看后才会显示：请选择“文件”>“查找新照片”。</translation>
        </message>
        <message>
            <source>%1 is not there any more. If it lies on a drive, plug the drive in. If it was moved, add the folder it is in now. What you said of its faces is kept.</source>
            <translation>%1 已不存在。如果它在移动硬盘上，请连接硬盘；如果已被移走，请添加它现在所在的文件夹。您对其中人脸所做的决定会保留。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>Previous photo</source>
            <translation>上一张照片</translation>
        </message>
        <message>
            <source>Next photo</source>
            <translation>下一张照片</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Whole photo</source>
            <translation>整张照片</translation>
        </message>
        <message>
            <source>Every pixel</source>
            <translation>原始像素</translation>
        </message>
        <message>
            <source>Show names</source>
            <translation>显示姓名</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>框选人脸</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>不是人脸</translation>
        </message>
        <message>
            <source>Show this person</source>
            <translation>显示此人</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>no date; file of %1</source>
            <translation>无拍摄日期；文件日期 %1</translation>
        </message>
    </context>
    <context>
        <name>PhotoPresenter</name>
        <message>
            <source>Drew a face.</source>
            <translation>已框选人脸。</translation>
        </message>
        <message>
            <source>The folder %1 cannot be opened.</source>
            <translation>无法打开文件夹 %1。</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Same person?</source>
            <translation>同一个人？</translation>
        </message>
        <message>
            <source>Is this %1, too?</source>
            <translation>这也是 %1 吗？</translation>
        </message>
        <message>
            <source>“Same person” puts all their faces together.</source>
            <translation>选“同一个人”会将他们的人脸全部合并。</translation>
        </message>
        <message>
            <source>Is this the same person?</source>
            <translation>这是同一个人吗？</translation>
        </message>
        <message>
            <source>Is this %1?</source>
            <translation>这是 %1 吗？</translation>
        </message>
        <message>
            <source>Only the face on the right is in doubt.</source>
            <translation>只有右侧的人脸存疑。</translation>
        </message>
        <message>
            <source>Are all these the same person?</source>
            <translation>这些都是同一个人吗？</translation>
        </message>
        <message>
            <source>Are all these %1?</source>
            <translation>这些都是 %1 吗？</translation>
        </message>
        <message>
            <source>“Different people” makes those on the right a person of their own.</source>
            <translation>选“不同的人”会让右侧的人脸单独成为一个人。</translation>
        </message>
        <message>
            <source>The same person twice in one photo?</source>
            <translation>同一张照片里出现两次的是同一个人吗？</translation>
        </message>
        <message>
            <source>That happens in mirrors, collages and photos of photos.</source>
            <translation>镜子、拼贴和翻拍照片中会出现这种情况。</translation>
        </message>
        <message>
            <source>Skipped. Backspace asks it again.</source>
            <translation>已跳过。按退格键可重新提问。</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>尚未命名</translation>
        </message>
        <message>
            <source>Merged: %1, %2.</source>
            <translation>已合并：%1，%2。</translation>
        </message>
        <message>
            <source>Merged: %2.</source>
            <translation>已合并：%2。</translation>
        </message>
        <message>
            <source>Confirmed: this is %1.</source>
            <translation>已确认：这是 %1。</translation>
        </message>
        <message>
            <source>Confirmed: this face is theirs.</source>
            <translation>已确认：这张人脸属于此人。</translation>
        </message>
        <message>
            <source>Kept together: %1, %2.</source>
            <translation>保持为一个人：%1，%2。</translation>
        </message>
        <message>
            <source>Kept together: %2.</source>
            <translation>保持为一个人：%2。</translation>
        </message>
        <message>
            <source>Allowed: one person, twice in a photo.</source>
            <translation>已允许：同一个人在一张照片里出现两次。</translation>
        </message>
        <message>
            <source>Kept apart: this is not %1.</source>
            <translation>保持分开：这不是 %1。</translation>
        </message>
        <message>
            <source>Kept apart: this face is not theirs.</source>
            <translation>保持分开：这张人脸不属于此人。</translation>
        </message>
        <message>
            <source>Split: %1 moved to a new person.</source>
            <translation>已拆分：%1已移到一个新人物。</translation>
        </message>
        <message>
            <source>Kept apart: two people.</source>
            <translation>保持分开：两个人。</translation>
        </message>
    </context>
    <context>
        <name>ReviewAnswers</name>
        <message>
            <source>Same person (Y)</source>
            <translation>同一个人 (Y)</translation>
        </message>
        <message>
            <source>Different people (N)</source>
            <translation>不同的人 (N)</translation>
        </message>
        <message>
            <source>Skip (Space)</source>
            <translation>跳过（空格）</translation>
        </message>
        <message>
            <source>Several people here (M)</source>
            <translation>这里有多个人 (M)</translation>
        </message>
        <message>
            <source>Choose the faces… (M)</source>
            <translation>选择人脸… (M)</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>%1 answered</source>
            <translation>已回答 %1</translation>
        </message>
        <message>
            <source>%1 skipped</source>
            <translation>已跳过 %1</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>还剩约 %1</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>请稍候</translation>
        </message>
        <message>
            <source>Looking at all faces for what is worth asking.</source>
            <translation>正在查看所有人脸，寻找值得提问的内容。</translation>
        </message>
        <message>
            <source>You answered %1.</source>
            <translation>您已回答 %1。</translation>
        </message>
        <message>
            <source>You skipped %1 for now.</source>
            <translation>您暂时跳过了 %1。</translation>
        </message>
        <message>
            <source>New questions come up as you name people and add photos.</source>
            <translation>随着您命名人物和添加照片，会出现新问题。</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>全部完成</translation>
        </message>
        <message>
            <source>Photoclust is sure of everybody. Questions come up as photos are added.</source>
            <translation>Photoclust 对所有人都已确定。添加照片后会出现新问题。</translation>
        </message>
        <message>
            <source>Nothing to ask</source>
            <translation>没有问题</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Back to the last answer</source>
            <translation>回到上一个回答</translation>
        </message>
        <message>
            <source>Photo on the left</source>
            <translation>左侧照片</translation>
        </message>
        <message>
            <source>Photo on the right</source>
            <translation>右侧照片</translation>
        </message>
        <message>
            <source>Questions answered</source>
            <translation>已回答的问题</translation>
        </message>
        <message>
            <source>%1 question</source>
            <translation>%1 个问题</translation>
        </message>
        <message>
            <source>%1 questions</source>
            <translation>%1 个问题</translation>
        </message>
        <message>
            <source>Several people here</source>
            <translation>这里有多个人</translation>
        </message>
        <message>
            <source>Nothing can be asked just now</source>
            <translation>目前无法提问</translation>
        </message>
        <message>
            <source>Same person</source>
            <translation>同一个人</translation>
        </message>
        <message>
            <source>Different people</source>
            <translation>不同的人</translation>
        </message>
    </context>
    <context>
        <name>SideMenu</name>
        <message>
            <source>Which of them is several people?</source>
            <translation>其中哪一个是多个人？</translation>
        </message>
        <message>
            <source>&amp;Left: %1</source>
            <translation>左侧(&amp;L)：%1</translation>
        </message>
        <message>
            <source>&amp;Right: %1</source>
            <translation>右侧(&amp;R)：%1</translation>
        </message>
    </context>
    <context>
        <name>ScanBar</name>
        <message>
            <source>Scan</source>
            <translation>扫描</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Getting ready…</source>
            <translation>正在准备…</translation>
        </message>
        <message>
            <source>%1 skipped</source>
            <translation>跳过 %1</translation>
        </message>
        <message>
            <source>On the graphics card</source>
            <translation>使用显卡</translation>
        </message>
        <message>
            <source>On the processor</source>
            <translation>使用处理器</translation>
        </message>
        <message>
            <source>Putting the faces of each person together…</source>
            <translation>正在归拢每个人的人脸…</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>New photos</source>
            <translation>新照片</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Stopping after the photos at hand…</source>
            <translation>处理完当前照片后停止…</translation>
        </message>
    </context>
    <context>
        <name>SearchExamples</name>
        <message>
            <source>Find photos by who is in them</source>
            <translation>按照片中的人物查找</translation>
        </message>
        <message>
            <source>Click the faces above, or type. For example:</source>
            <translation>点击上方的人脸，或直接输入。例如：</translation>
        </message>
        <message>
            <source>Name a few people first: then they can be searched for by name.</source>
            <translation>请先为几个人命名，之后即可按姓名搜索。</translation>
        </message>
        <message>
            <source>both in one photo</source>
            <translation>两人同在一张照片中</translation>
        </message>
        <message>
            <source>one of them, or both</source>
            <translation>其中一人，或两人都在</translation>
        </message>
        <message>
            <source>the first without the second</source>
            <translation>有第一人而没有第二人</translation>
        </message>
        <message>
            <source>both, and nobody else who has a name</source>
            <translation>两人都在，且没有其他已命名的人</translation>
        </message>
        <message>
            <source>nobody else who has a name</source>
            <translation>没有其他已命名的人</translation>
        </message>
        <message>
            <source>nobody without a name is in the photo</source>
            <translation>照片中没有未命名的人</translation>
        </message>
        <message>
            <source>taken in that year</source>
            <translation>拍摄于该年</translation>
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Who shall be in a photo</source>
            <translation>照片中应有谁</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>全部都在</translation>
        </message>
        <message>
            <source>At least one of them</source>
            <translation>至少一人</translation>
        </message>
        <message>
            <source>Only these people</source>
            <translation>仅这些人</translation>
        </message>
        <message>
            <source>No strangers</source>
            <translation>没有陌生人</translation>
        </message>
        <message>
            <source>No photo shows that. Ask for less: take somebody or the year away.</source>
            <translation>没有符合的照片。请放宽条件：去掉某个人或年份。</translation>
        </message>
        <message>
            <source>No photo</source>
            <translation>没有照片</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Copy to a folder…</source>
            <translation>复制到文件夹…</translation>
        </message>
        <message>
            <source>Save a list…</source>
            <translation>保存列表…</translation>
        </message>
        <message>
            <source>Select all photos</source>
            <translation>选择所有照片</translation>
        </message>
        <message>
            <source>Type names: Anna AND Bob NOT Carl year:2019</source>
            <translation>输入姓名：Anna AND Bob NOT Carl year:2019</translation>
        </message>
        <message>
            <source>Search for photos</source>
            <translation>搜索照片</translation>
        </message>
        <message>
            <source>Who shall be in the photos, and who shall not?</source>
            <translation>照片中应该有谁，不应该有谁？</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选 %1</translation>
        </message>
        <message>
            <source>Who that was has a name by now, or was grouped anew. Click their face again.</source>
            <translation>此人现已有姓名，或已被重新分组。请再次点击其人脸。</translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Questions come up here once there are faces: are these the same person?</source>
            <translation>有了人脸后，这里会出现问题：这些是同一个人吗？</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Find photos by who is in them, once there are faces.</source>
            <translation>有了人脸后，可以按人物查找照片。</translation>
        </message>
        <message>
            <source>Strangers</source>
            <translation>陌生人</translation>
        </message>
        <message>
            <source>Whoever was seen on one occasion only is listed here, once there are faces.</source>
            <translation>有了人脸后，只在一个场合出现过的人会列在这里。</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>主题</translation>
        </message>
    </context>
    <context>
        <name>SettingsPresenter</name>
        <message>
            <source>Folders</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Grouping</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Model and speed</source>
            <translation>模型与速度</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>资料库</translation>
        </message>
        <message>
            <source>The photos in %1 and their faces are taken out of the library. The photos themselves stay where they are. What you said of the faces comes back if you add the folder again.</source>
            <translation>%1 中的照片及其人脸将从资料库中移除。照片本身保留在原处。重新添加该文件夹后，您对这些人脸所做的决定会恢复。</translation>
        </message>
        <message>
            <source>Take this folder out?</source>
            <translation>移除此文件夹？</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>No scan enters %1 any more, and the faces in its photos are taken out of the library. The photos themselves stay where they are. What you said of the faces comes back if you let the folder in again.</source>
            <translation>扫描将不再进入 %1，其中照片的人脸将从资料库中移除。照片本身保留在原处。重新允许该文件夹后，您对这些人脸所做的决定会恢复。</translation>
        </message>
        <message>
            <source>Leave this folder out?</source>
            <translation>排除此文件夹？</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>排除</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Sections</source>
            <translation>栏目</translation>
        </message>
    </context>
    <context>
        <name>SkippedDialog</name>
        <message>
            <source>Skipped files</source>
            <translation>跳过的文件</translation>
        </message>
        <message>
            <source>%1 could not be read. They are tried again by themselves when they change.</source>
            <translation>%1 无法读取。文件变动后会自动重试。</translation>
        </message>
        <message>
            <source>Every file was read.</source>
            <translation>所有文件均已读取。</translation>
        </message>
        <message>
            <source>Copy list</source>
            <translation>复制列表</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>Strangers</name>
        <message>
            <source>%1 stranger</source>
            <translation>%1 位陌生人</translation>
        </message>
        <message>
            <source>%1 strangers</source>
            <translation>%1 位陌生人</translation>
        </message>
        <message>
            <source>Without a date</source>
            <translation>无日期</translation>
        </message>
    </context>
    <context>
        <name>StrangersModel</name>
        <message>
            <source>Stranger, %1</source>
            <translation>陌生人，%1</translation>
        </message>
    </context>
    <context>
        <name>StrangersPage</name>
        <message>
            <source>Which strangers</source>
            <translation>哪些陌生人</translation>
        </message>
        <message>
            <source>Still listed</source>
            <translation>仍在列表中</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>已忽略</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>忽略</translation>
        </message>
        <message>
            <source>Show the photo</source>
            <translation>显示照片</translation>
        </message>
        <message>
            <source>Still listed or ignored</source>
            <translation>仍在列表中或已忽略</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Strangers</source>
            <translation>陌生人</translation>
        </message>
        <message>
            <source>%1 ignored</source>
            <translation>已忽略 %1</translation>
        </message>
        <message>
            <source>Nobody is ignored.</source>
            <translation>没有被忽略的人。</translation>
        </message>
        <message>
            <source>No strangers: whoever is in your photos has a name, or comes back at other times.</source>
            <translation>没有陌生人：照片中的人要么已命名，要么在其他时间也出现过。</translation>
        </message>
        <message>
            <source>Bring %1 back</source>
            <translation>恢复 %1</translation>
        </message>
        <message>
            <source>Ignore %1</source>
            <translation>忽略 %1</translation>
        </message>
        <message>
            <source>Bring all %1 back</source>
            <translation>恢复全部 %1</translation>
        </message>
        <message>
            <source>Ignore all %1</source>
            <translation>忽略全部 %1</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>恢复显示</translation>
        </message>
        <message>
            <source>%1, seen on one occasion only. Once ignored, they are no longer listed or asked about.</source>
            <translation>%1，只在一个场合出现过。忽略后不再列出，也不再询问。</translation>
        </message>
    </context>
    <context>
        <name>StripModel</name>
        <message>
            <source>%1
Click: with. Again: without. Again: neither.</source>
            <translation>%1
点击：包含。再点：排除。再点：不限。</translation>
        </message>
        <message>
            <source>with %1</source>
            <translation>包含 %1</translation>
        </message>
        <message>
            <source>without %1</source>
            <translation>排除 %1</translation>
        </message>
    </context>
    <context>
        <name>SuggestionRow</name>
        <message>
            <source>Also %1?</source>
            <translation>也是 %1？</translation>
        </message>
        <message>
            <source>The same person?</source>
            <translation>同一个人？</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Years</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>All years</source>
            <translation>所有年份</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>无日期</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Who is in your photos?</source>
            <translation>您的照片里都有谁？</translation>
        </message>
        <message>
            <source>Photoclust looks through a folder, finds every face, and puts the faces of one person together. You only say who they are.</source>
            <translation>Photoclust 会查看一个文件夹，找出每张人脸，并把同一个人的人脸归在一起。您只需说出他们是谁。</translation>
        </message>
        <message>
            <source>Your photos never leave this computer, and are never changed.</source>
            <translation>您的照片绝不会离开这台电脑，也绝不会被改动。</translation>
        </message>
    </context>
    <context>
        <name>WhoseName</name>
        <message>
            <source>Only this face</source>
            <translation>仅此一张人脸</translation>
        </message>
        <message>
            <source>All %1 that look alike</source>
            <translation>看起来相似的全部 %1</translation>
        </message>
    </context>
    <context>
        <name>YearButton</name>
        <message>
            <source>When the photos were taken</source>
            <translation>照片拍摄时间</translation>
        </message>
        <message>
            <source>Any year</source>
            <translation>任何年份</translation>
        </message>
    </context>
    <context>
        <name>_DropTarget</name>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>or drop folders with photos here</source>
            <translation>或将照片文件夹拖放到这里</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Who is this?</source>
            <translation>这是谁？</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>剩余不到一分钟</translation>
        </message>
        <message>
            <source>%1 photos a minute</source>
            <translation>每分钟 %1 张照片</translation>
        </message>
        <message>
            <source>%1 photos a second</source>
            <translation>每秒 %1 张照片</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message numerus="yes">
            <source>%Ln numbers describe a face</source>
            <translation>
                <numerusform>用 %Ln 个数字描述一张人脸</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Learnt from</source>
            <translation>训练数据</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
        <message>
            <source>Your photos</source>
            <translation>您的照片</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>人脸</translation>
        </message>
        <message>
            <source>none so far</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>It has seen all %1.</source>
            <translation>已看过全部 %1 张。</translation>
        </message>
        <message>
            <source>It has seen none of %1 yet.</source>
            <translation>%1 张都还没有看过。</translation>
        </message>
        <message>
            <source>It has not seen %1 of %2 yet.</source>
            <translation>%2 张中还有 %1 张没有看过。</translation>
        </message>
    </context>
    <context>
        <name>ChangeInWords</name>
        <message>
            <source>No face would move.</source>
            <translation>没有人脸会移动。</translation>
        </message>
        <message>
            <source>no name is lost</source>
            <translation>不会丢失任何姓名</translation>
        </message>
        <message>
            <source>Grouped anew: no face moved.</source>
            <translation>已重新分组：没有人脸移动。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln faces move</source>
            <translation>
                <numerusform>%Ln 张人脸移动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people gain faces</source>
            <translation>
                <numerusform>%Ln 个人获得人脸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people without a name are left with no face</source>
            <translation>
                <numerusform>%Ln 个未命名的人将没有人脸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln faces less alike than that stay, some to be reviewed</source>
            <translation>
                <numerusform>%Ln 张相似度不足的人脸保持原位，其中一些将供您审核</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Grouped anew: %Ln faces moved</source>
            <translation>
                <numerusform>已重新分组：%Ln 张人脸移动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups to name, as before</source>
            <translation>
                <numerusform>待命名的组仍为 %Ln 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups to name instead of %1</source>
            <translation>
                <numerusform>待命名的组由 %1 个变为 %Ln 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ModelQuestions</name>
        <message>
            <source>This model has seen none of your %2 photos yet. Looking takes about as long as the first time; you can go on meanwhile. Until then people stay as they are. Names and all else you said stay in any case.</source>
            <translation>此模型还没有看过您的 %2 张照片中的任何一张。查看所需时间与第一次大致相同，期间您可以继续操作。在此之前，人物保持不变。姓名和您作出的其他决定在任何情况下都会保留。</translation>
        </message>
        <message>
            <source>This model has not seen %1 of your %2 photos yet. Looking takes as long as the first time at most; you can go on meanwhile. Names and all else you said stay in any case.</source>
            <translation>您的 %2 张照片中，此模型还有 %1 张没有看过。查看所需时间最多与第一次相同，期间您可以继续操作。姓名和您作出的其他决定在任何情况下都会保留。</translation>
        </message>
        <message>
            <source>Look at all photos again now?</source>
            <translation>现在重新查看所有照片吗？</translation>
        </message>
        <message>
            <source>Look now</source>
            <translation>现在查看</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>以后</translation>
        </message>
        <message>
            <source>This model has seen all your %1 photos. What Photoclust guesses becomes what this model says, now or with the next scan; names and all else you said stay. Ctrl+Z does not take that back: to go back, choose the other model again, and let go of all guesses under Grouping.</source>
            <translation>此模型已看过您的全部 %1 张照片。Photoclust 的猜测将以此模型为准，现在或下次扫描时生效；姓名和您作出的其他决定保持不变。Ctrl+Z 无法撤销此操作：要恢复原状，请重新选择另一个模型，并在“分组”中放弃所有猜测。</translation>
        </message>
        <message>
            <source>Group all faces anew now?</source>
            <translation>现在重新分组所有人脸吗？</translation>
        </message>
        <message>
            <source>Group now</source>
            <translation>现在分组</translation>
        </message>
    </context>
    <context>
        <name>LookingThrough</name>
        <message>
            <source>%1, %2: look through them</source>
            <translation>%1，%2：逐一查看</translation>
        </message>
        <message>
            <source>The least sure come first. (%1)</source>
            <translation>最不确定的排在最前。（%1）</translation>
        </message>
    </context>
</TS>
