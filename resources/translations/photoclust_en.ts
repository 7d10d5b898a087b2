<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took %1 out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked %1 as not a face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hid %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought %1 back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 out of the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1. Ctrl+Shift+Z does it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1. Ctrl+Z undoes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Departure</name>
    <message>
        <source>Putting the copy back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting all face data…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Copy the photos into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a list of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of files (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: copied %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaceBox</name>
    <message>
        <source>%1. Click to say who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacesModel</name>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Folders with photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at new photos by itself while Photoclust is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scan enters these, though they lie in a folder above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundGrid</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Photo of %1, out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupingPage</name>
    <message>
        <source>How alike the faces of one person must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out what would change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how faces are grouped now. Move the slider to see what would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no faces yet. The choice holds for the next scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face would move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces move</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people gain faces</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people without a name are left with no face</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no name is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looser: fewer, larger groups; more mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stricter: more, purer groups; more to merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces that you named or confirmed, and all else you said, stay as they are: only what Photoclust guessed may move.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Copies of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all face data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made each day that Photoclust scans. Copies hold names and faces, no photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave no trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes what Photoclust knows of faces and people. Photos stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPresenter</name>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was made and read through: it is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the whole library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is damaged. Restore the newest copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library becomes what it was on %1. Names and all else you said since then are not in it, nor are photos that were looked at since then, until the next scan. The library as it is now is kept in the folder %2. Photos are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder for the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost for good: every face and its picture, every name, all that you said of who is who, and all copies of the library. There is no undo.

Not lost: your photos, which are not touched; these settings; reports and exports that you saved elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all face data?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language speaks when the window opens the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the window looks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; %1 are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: looked at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together they have %1 and are called %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together they have %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>A file of your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever is fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card (NVIDIA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One a core (%Ln)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an embedder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX files (*.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Licence: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With another model all photos are looked at again in the next scan. Names and all else you said stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos read at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each takes up to half a gigabyte of memory. Holds for the next scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tells faces apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NN3: the more exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NNS1: small and quick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose face is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose faces are these?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A known name moves them there. Leave it empty for somebody new without a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameEdit</name>
    <message>
        <source>Who is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleGrid</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most faces first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s name contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is hidden. Select people and press H to keep them out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here. Choose “Everyone” to see all people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for faces. People appear here as they are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in these photos more than once. Add a folder with more photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seen only once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleStrip</name>
    <message>
        <source>People to search for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo shows this person just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>%1 is not there any more. If it lies on a drive, plug the drive in. If it was moved, add the folder it is in now. What you said of its faces is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoPresenter</name>
    <message>
        <source>Drew a face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the faces of each person together…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after the photos at hand…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchExamples</name>
    <message>
        <source>Find photos by who is in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the faces above, or type. For example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a few people first: then they can be searched for by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both in one photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of them, or both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both, and nobody else who has a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody else who has a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody without a name is in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken in that year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Who shall be in a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo shows that. Ask for less: take somebody or the year away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type names: Anna AND Bob NOT Carl year:2019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who shall be in the photos, and who shall not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos in %1 and their faces are taken out of the library. The photos themselves stay where they are. What you said of the faces comes back if you add the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this folder out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scan enters %1 any more, and the faces in its photos are taken out of the library. The photos themselves stay where they are. What you said of the faces comes back if you let the folder in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this folder out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkippedDialog</name>
    <message>
        <source>Skipped files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read. They are tried again by themselves when they change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripModel</name>
    <message>
        <source>%1
Click: with. Again: without. Again: neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Who is in your photos?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photoclust looks through a folder, finds every face, and puts the faces of one person together. You only say who they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your photos never leave this computer, and are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearButton</name>
    <message>
        <source>When the photos were taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DropTarget</name>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop folders with photos here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>A bug in Photoclust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not. Your photos and names are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with the details. Change names and folders in them as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self._window</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>%1 face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 hour left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 hours left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 photos a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 photos a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
