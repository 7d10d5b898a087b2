<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>ActNames</name>
        <message>
            <source>somebody without a name</source>
            <translation>jemand ohne Namen</translation>
        </message>
        <message>
            <source>Name %1</source>
            <translation>%1 benennen</translation>
        </message>
        <message>
            <source>Confirm faces in a group of %1</source>
            <translation>Gesichter in einer Gruppe von %1 bestätigen</translation>
        </message>
        <message>
            <source>Confirm %1</source>
            <translation>%1 bestätigen</translation>
        </message>
        <message>
            <source>Not %1</source>
            <translation>Nicht %1</translation>
        </message>
        <message>
            <source>Move faces away from %1</source>
            <translation>Gesichter von %1 wegnehmen</translation>
        </message>
        <message>
            <source>Merge %1</source>
            <translation>%1 zusammenlegen</translation>
        </message>
        <message>
            <source>%1 is not %2</source>
            <translation>%1 ist nicht %2</translation>
        </message>
        <message>
            <source>Hide %1</source>
            <translation>%1 ausblenden</translation>
        </message>
        <message>
            <source>Bring %1 back</source>
            <translation>%1 zurückholen</translation>
        </message>
        <message>
            <source>Cover of %1</source>
            <translation>Titelbild von %1</translation>
        </message>
        <message>
            <source>%1 is one person</source>
            <translation>%1 ist eine Person</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>Kein Gesicht</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>Gesicht einzeichnen</translation>
        </message>
        <message>
            <source>Ignore strangers</source>
            <translation>Fremde ignorieren</translation>
        </message>
        <message>
            <source>Bring strangers back</source>
            <translation>Fremde zurückholen</translation>
        </message>
        <message>
            <source>The same person twice in a photo</source>
            <translation>Dieselbe Person zweimal in einem Foto</translation>
        </message>
        <message>
            <source>Two people in a photo</source>
            <translation>Zwei Personen in einem Foto</translation>
        </message>
        <message>
            <source>a face without a name</source>
            <translation>ein Gesicht ohne Namen</translation>
        </message>
        <message>
            <source>a group of %1</source>
            <translation>eine Gruppe von %1</translation>
        </message>
        <message>
            <source>Take faces out of a group of %1</source>
            <translation>Gesichter aus einer Gruppe von %1 herausnehmen</translation>
        </message>
        <message>
            <source>Move faces from a group of %1 to %2</source>
            <translation>Gesichter aus einer Gruppe von %1 zu %2 verschieben</translation>
        </message>
        <message>
            <source>Move faces out of a group of %1</source>
            <translation>Gesichter aus einer Gruppe von %1 verschieben</translation>
        </message>
        <message>
            <source>Move faces from %1 to %2</source>
            <translation>Gesichter von %1 zu %2 verschieben</translation>
        </message>
        <message>
            <source>Merge %1 and %2</source>
            <translation>%1 und %2 zusammenlegen</translation>
        </message>
        <message>
            <source>%1 and %2 are two people</source>
            <translation>%1 und %2 sind zwei Personen</translation>
        </message>
        <message>
            <source>%1 is not in a group of %2</source>
            <translation>%1 ist nicht in einer Gruppe von %2</translation>
        </message>
        <message>
            <source>Cover of a group of %1</source>
            <translation>Titelbild einer Gruppe von %1</translation>
        </message>
        <message>
            <source>Keep what you said of a photo that was edited</source>
            <translation>Ihre Angaben zu einem bearbeiteten Foto übernehmen</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>Named %1.</source>
            <translation>%1 benannt.</translation>
        </message>
        <message>
            <source>Merged.</source>
            <translation>Zusammengelegt.</translation>
        </message>
        <message>
            <source>They stay two.</source>
            <translation>Es bleiben zwei Personen.</translation>
        </message>
        <message>
            <source>Confirmed %1.</source>
            <translation>%1 bestätigt.</translation>
        </message>
        <message>
            <source>Took %1 out.</source>
            <translation>%1 entfernt.</translation>
        </message>
        <message>
            <source>Moved %1 to %2.</source>
            <translation>%1 nach „%2“ verschoben.</translation>
        </message>
        <message>
            <source>a new person</source>
            <translation>eine neue Person</translation>
        </message>
        <message>
            <source>Marked %1 as not a face.</source>
            <translation>%1 als „kein Gesicht“ markiert.</translation>
        </message>
        <message>
            <source>New cover.</source>
            <translation>Neues Titelbild.</translation>
        </message>
        <message>
            <source>Hid %1.</source>
            <translation>%1 ausgeblendet.</translation>
        </message>
        <message>
            <source>Brought %1 back.</source>
            <translation>%1 zurückgeholt.</translation>
        </message>
        <message>
            <source>Ignored %1.</source>
            <translation>%1 ignoriert.</translation>
        </message>
        <message>
            <source>Undone: %1. Ctrl+Shift+Z does it again.</source>
            <translation>Rückgängig gemacht: %1. Strg+Umschalt+Z wiederholt es.</translation>
        </message>
        <message>
            <source>Done again: %1. Ctrl+Z undoes.</source>
            <translation>Wiederholt: %1. Strg+Z macht es rückgängig.</translation>
        </message>
        <message>
            <source>More than one person is called %1 now: merge them, or rename one.</source>
            <translation>Mehr als eine Person heißt jetzt %1: Legen Sie sie zusammen, oder benennen Sie eine um.</translation>
        </message>
        <message>
            <source>Ctrl+Z undoes.</source>
            <translation>Strg+Z macht es rückgängig.</translation>
        </message>
        <message>
            <source>Named %2: %1 that look alike.</source>
            <translation>%2 benannt: %1, die sich ähneln.</translation>
        </message>
        <message>
            <source>Named %1: this face alone.</source>
            <translation>%1 benannt: nur dieses Gesicht.</translation>
        </message>
    </context>
    <context>
        <name>Boundary</name>
        <message>
            <source>A bug in Photoclust</source>
            <translation>Ein Fehler in Photoclust</translation>
        </message>
        <message>
            <source>Something went wrong that should not. Your photos and names are safe.</source>
            <translation>Etwas ist schiefgegangen, das nicht sollte. Ihre Fotos und Namen sind sicher.</translation>
        </message>
        <message>
            <source>Please report it with the details. Change names and folders in them as you like.</source>
            <translation>Bitte melden Sie es mit den Einzelheiten. Namen und Ordner darin dürfen Sie ändern.</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%Ln faces</source>
            <translation>
                <numerusform>%Ln Gesicht</numerusform>
                <numerusform>%Ln Gesichter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln photos</source>
            <translation>
                <numerusform>%Ln Foto</numerusform>
                <numerusform>%Ln Fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files</source>
            <translation>
                <numerusform>%Ln Datei</numerusform>
                <numerusform>%Ln Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln Person</numerusform>
                <numerusform>%Ln Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minutes left</source>
            <translation>
                <numerusform>noch etwa %Ln Minute</numerusform>
                <numerusform>noch etwa %Ln Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hours left</source>
            <translation>
                <numerusform>noch etwa %Ln Stunde</numerusform>
                <numerusform>noch etwa %Ln Stunden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Departure</name>
        <message>
            <source>Putting the copy back…</source>
            <translation>Die Sicherung wird zurückgespielt …</translation>
        </message>
        <message>
            <source>Moving the library…</source>
            <translation>Die Bibliothek wird verschoben …</translation>
        </message>
        <message>
            <source>Deleting all face data…</source>
            <translation>Alle Gesichtsdaten werden gelöscht …</translation>
        </message>
    </context>
    <context>
        <name>ExportBar</name>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Copied %1 of %2</source>
            <translation>%1 von %2 kopiert</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>Copy the photos into a folder</source>
            <translation>Die Fotos in einen Ordner kopieren</translation>
        </message>
        <message>
            <source>Save a list of the photos</source>
            <translation>Eine Liste der Fotos speichern</translation>
        </message>
        <message>
            <source>Spreadsheet (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>List of files (*.txt)</source>
            <translation>Dateiliste (*.txt)</translation>
        </message>
        <message>
            <source>For programs (*.json)</source>
            <translation>Für Programme (*.json)</translation>
        </message>
        <message>
            <source>Listed %1 in %2.</source>
            <translation>%1 in %2 aufgelistet.</translation>
        </message>
        <message>
            <source>Stopped: copied %1 to %2.</source>
            <translation>Angehalten: %1 nach %2 kopiert.</translation>
        </message>
        <message>
            <source>Copied %1 to %2.</source>
            <translation>%1 nach %2 kopiert.</translation>
        </message>
        <message>
            <source>%1 were there already.</source>
            <translation>%1 waren schon da.</translation>
        </message>
        <message>
            <source>%1 could not be copied.</source>
            <translation>%1 konnten nicht kopiert werden.</translation>
        </message>
    </context>
    <context>
        <name>FaceBox</name>
        <message>
            <source>%1. Click to say who it is.</source>
            <translation>%1. Klicken Sie, um zu sagen, wer es ist.</translation>
        </message>
        <message>
            <source>Face: %1</source>
            <translation>Gesicht: %1</translation>
        </message>
    </context>
    <context>
        <name>FacesModel</name>
        <message>
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>nicht bestätigt</translation>
        </message>
        <message>
            <source>Face of %1, %2</source>
            <translation>Gesicht vom %1, %2</translation>
        </message>
    </context>
    <context>
        <name>FacesView</name>
        <message>
            <source>Show the photo</source>
            <translation>Das Foto zeigen</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Gesichter</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Not this person</source>
            <translation>Nicht diese Person</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Verschieben …</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>Kein Gesicht</translation>
        </message>
        <message>
            <source>Use as cover</source>
            <translation>Als Titelbild</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>%1 ausgewählt</translation>
        </message>
        <message>
            <source>Not %1</source>
            <translation>Nicht %1</translation>
        </message>
    </context>
    <context>
        <name>FolderList</name>
        <message>
            <source>Add…</source>
            <translation>Hinzufügen …</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Entfernen …</translation>
        </message>
    </context>
    <context>
        <name>FoldersPage</name>
        <message>
            <source>Folders with photos</source>
            <translation>Ordner mit Fotos</translation>
        </message>
        <message>
            <source>Choose a folder with photos</source>
            <translation>Einen Ordner mit Fotos wählen</translation>
        </message>
        <message>
            <source>Folders to leave out</source>
            <translation>Ausgelassene Ordner</translation>
        </message>
        <message>
            <source>Choose a folder to leave out</source>
            <translation>Einen Ordner wählen, der ausgelassen wird</translation>
        </message>
        <message>
            <source>Look at new photos by itself while Photoclust is open</source>
            <translation>Neue Fotos von selbst ansehen, solange Photoclust offen ist</translation>
        </message>
        <message>
            <source>No scan enters these, though they lie in a folder above.</source>
            <translation>Kein Durchgang betritt diese, obwohl sie in einem Ordner darüber liegen.</translation>
        </message>
        <message>
            <source>out of reach</source>
            <translation>nicht erreichbar</translation>
        </message>
        <message>
            <source>Every photo in these and in the folders below is looked at; none is changed.</source>
            <translation>Jedes Foto darin und in den Ordnern darunter wird angesehen; keines wird verändert.</translation>
        </message>
    </context>
    <context>
        <name>FoundGrid</name>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
    </context>
    <context>
        <name>FoundModel</name>
        <message>
            <source>Photo of %1, out of reach</source>
            <translation>Foto vom %1, nicht erreichbar</translation>
        </message>
        <message>
            <source>Photo of %1</source>
            <translation>Foto vom %1</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>GroupingPage</name>
        <message>
            <source>Let go of all guesses, also of those that still fit</source>
            <translation>Alle Vermutungen verwerfen, auch die noch passenden</translation>
        </message>
        <message>
            <source>Without this, faces stay where they are shown while they fit there, and the slider is for new ones.</source>
            <translation>Sonst bleiben Gesichter, wo sie gezeigt werden, solange sie dort passen, und der Regler gilt für neue.</translation>
        </message>
        <message>
            <source>How alike the faces of one person must be</source>
            <translation>Wie ähnlich sich die Gesichter einer Person sein müssen</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Working out what would change…</source>
            <translation>Es wird berechnet, was sich ändern würde …</translation>
        </message>
        <message>
            <source>This is how faces are grouped now. Move the slider to see what would change.</source>
            <translation>So sind die Gesichter jetzt gruppiert. Bewegen Sie den Regler, um zu sehen, was sich ändern würde.</translation>
        </message>
        <message>
            <source>There are no faces yet. The choice holds for the next scan.</source>
            <translation>Noch gibt es keine Gesichter. Die Wahl gilt für den nächsten Durchgang.</translation>
        </message>
        <message>
            <source>Looser: fewer, larger groups; more mistakes</source>
            <translation>Lockerer: weniger, größere Gruppen; mehr Fehler</translation>
        </message>
        <message>
            <source>Stricter: more, purer groups; more to merge</source>
            <translation>Strenger: mehr, reinere Gruppen; mehr zusammenzulegen</translation>
        </message>
        <message>
            <source>Faces that you named or confirmed, and all else you said, stay as they are: only what Photoclust guessed may move.</source>
            <translation>Gesichter, die Sie benannt oder bestätigt haben, und alles andere, was Sie gesagt haben, bleiben: nur was Photoclust vermutet hat, kann wechseln.</translation>
        </message>
        <message>
            <source>Grouping all faces anew…</source>
            <translation>Alle Gesichter werden neu gruppiert …</translation>
        </message>
        <message>
            <source>Ctrl+Z does not take this back. To go back, move the slider to where it was, and let go of all guesses.</source>
            <translation>Strg+Z macht das nicht rückgängig. Um zurückzugehen, schieben Sie den Regler dorthin, wo er war, und verwerfen alle Vermutungen.</translation>
        </message>
        <message>
            <source>Back to the middle</source>
            <translation>Zurück zur Mitte</translation>
        </message>
        <message>
            <source>In force: %1</source>
            <translation>Gilt jetzt: %1</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>Stricter, %1 of %2</source>
            <translation>Strenger, %1 von %2</translation>
        </message>
        <message>
            <source>Looser, %1 of %2</source>
            <translation>Lockerer, %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>This is undone already.</source>
            <translation>Das ist bereits rückgängig gemacht.</translation>
        </message>
        <message>
            <source>A scan noted this; it goes with what you had said of the photo.</source>
            <translation>Das hat eine Suche vermerkt; es gehört zu dem, was Sie über das Foto gesagt hatten.</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Rückgängig gemacht: %1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>Wiederholt: %1</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>rückgängig gemacht</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Undo this</source>
            <translation>Das rückgängig machen</translation>
        </message>
        <message>
            <source>What you did, newest first. Anything can be undone at any time; what you did since stays.</source>
            <translation>Was Sie getan haben, das Neueste zuerst. Alles lässt sich jederzeit rückgängig machen; was Sie seither getan haben, bleibt.</translation>
        </message>
        <message>
            <source>Nothing was done yet.</source>
            <translation>Noch wurde nichts getan.</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Copies of the library</source>
            <translation>Sicherungen der Bibliothek</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>Check the library</source>
            <translation>Bibliothek prüfen</translation>
        </message>
        <message>
            <source>Restore this copy…</source>
            <translation>Diese Sicherung zurückspielen …</translation>
        </message>
        <message>
            <source>Move the library…</source>
            <translation>Bibliothek verschieben …</translation>
        </message>
        <message>
            <source>Delete all face data…</source>
            <translation>Alle Gesichtsdaten löschen …</translation>
        </message>
        <message>
            <source>of that day</source>
            <translation>von diesem Tag</translation>
        </message>
        <message>
            <source>made by hand</source>
            <translation>von Hand erstellt</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>vor einer Aktualisierung</translation>
        </message>
        <message>
            <source>Where it lies</source>
            <translation>Wo sie liegt</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Leave no trace</source>
            <translation>Keine Spur hinterlassen</translation>
        </message>
        <message>
            <source>Deletes what Photoclust knows of faces and people. Photos stay.</source>
            <translation>Löscht, was Photoclust über Gesichter und Personen weiß. Fotos bleiben.</translation>
        </message>
        <message>
            <source>%1 on the disk, and %2 of copies</source>
            <translation>%1 auf dem Datenträger, dazu %2 an Kopien</translation>
        </message>
        <message>
            <source>One is made each day that Photoclust is used: when it starts, or after a scan. Copies hold names and faces, no photos.</source>
            <translation>An jedem Tag, an dem Photoclust benutzt wird, wird eine erstellt: beim Start oder nach einem Durchgang. Sicherungen enthalten Namen und Gesichter, keine Fotos.</translation>
        </message>
    </context>
    <context>
        <name>LibraryPresenter</name>
        <message>
            <source>Copying…</source>
            <translation>Wird gesichert …</translation>
        </message>
        <message>
            <source>A copy was made and read through: it is whole.</source>
            <translation>Eine Sicherung wurde erstellt und durchgelesen: Sie ist unversehrt.</translation>
        </message>
        <message>
            <source>Reading the whole library…</source>
            <translation>Die ganze Bibliothek wird gelesen …</translation>
        </message>
        <message>
            <source>The library is whole.</source>
            <translation>Die Bibliothek ist unversehrt.</translation>
        </message>
        <message>
            <source>The library is damaged. Restore the newest copy.</source>
            <translation>Die Bibliothek ist beschädigt. Spielen Sie die neueste Sicherung zurück.</translation>
        </message>
        <message>
            <source>The library becomes what it was on %1. Names and all else you said since then are not in it, nor are photos that were looked at since then, until the next scan. The library as it is now is kept in the folder %2. Photos are not touched.</source>
            <translation>Die Bibliothek wird, wie sie am %1 war. Namen und alles andere, was Sie seitdem gesagt haben, fehlen darin, ebenso bis zum nächsten Durchgang die seitdem angesehenen Fotos. Die jetzige Bibliothek bleibt im Ordner %2 erhalten. Fotos werden nicht angerührt.</translation>
        </message>
        <message>
            <source>Restore this copy?</source>
            <translation>Diese Sicherung zurückspielen?</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Zurückspielen</translation>
        </message>
        <message>
            <source>Choose an empty folder for the library</source>
            <translation>Einen leeren Ordner für die Bibliothek wählen</translation>
        </message>
        <message>
            <source>Lost for good: every face and its picture, every name, all that you said of who is who, and all copies of the library. There is no undo.

Not lost: your photos, which are not touched; these settings; reports and exports that you saved elsewhere.</source>
            <translation>Für immer verloren: jedes Gesicht mit seinem Bild, jeder Name, alles, was Sie darüber gesagt haben, wer wer ist, und alle Sicherungen der Bibliothek. Das lässt sich nicht rückgängig machen.

Nicht verloren: Ihre Fotos, die nicht angerührt werden; diese Einstellungen; Berichte und Exporte, die Sie anderswo gespeichert haben.</translation>
        </message>
        <message>
            <source>Delete all face data?</source>
            <translation>Alle Gesichtsdaten löschen?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>LookPage</name>
        <message>
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Open the window anew</source>
            <translation>Fenster neu öffnen</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Another language speaks when the window opens the next time.</source>
            <translation>Eine andere Sprache gilt, sobald das Fenster neu geöffnet wird.</translation>
        </message>
        <message>
            <source>How the window looks</source>
            <translation>Wie das Fenster aussieht</translation>
        </message>
        <message>
            <source>Light, dark, or whatever the system is just now.</source>
            <translation>Hell, dunkel oder so, wie das System gerade ist.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Choose a folder with photos</source>
            <translation>Einen Ordner mit Fotos wählen</translation>
        </message>
        <message>
            <source>Stopped; %1 are saved.</source>
            <translation>Angehalten; %1 gespeichert.</translation>
        </message>
        <message>
            <source>Done: looked at %1.</source>
            <translation>Fertig: %1 angesehen.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln files could not be read: File &gt; Skipped files says why.</source>
            <translation>
                <numerusform>%Ln Datei konnte nicht gelesen werden: warum, steht unter Datei &gt; Übersprungene Dateien.</numerusform>
                <numerusform>%Ln Dateien konnten nicht gelesen werden: warum, steht unter Datei &gt; Übersprungene Dateien.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>What you did after the copy was made is not in it. The damaged file is kept.</source>
            <translation>Was Sie nach der Sicherung getan haben, fehlt darin. Die beschädigte Datei bleibt erhalten.</translation>
        </message>
        <message>
            <source>Put the copy back</source>
            <translation>Sicherung zurückspielen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Look for new photos</source>
            <translation>Nach neuen Fotos suchen</translation>
        </message>
        <message>
            <source>Skipped files…</source>
            <translation>Übersprungene Dateien …</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <source>One person</source>
            <translation>Eine Person</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>Verlauf…</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge</source>
            <translation>Zusammenlegen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln photos show them together, so they are probably different people.</source>
            <translation>
                <numerusform>%Ln Foto zeigt sie zusammen: wahrscheinlich sind es verschiedene Personen.</numerusform>
                <numerusform>%Ln Fotos zeigen sie zusammen: wahrscheinlich sind es verschiedene Personen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Is this %1?</source>
            <translation>Ist das %1?</translation>
        </message>
        <message>
            <source>Are these the same person?</source>
            <translation>Ist das dieselbe Person?</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>und %1 weitere</translation>
        </message>
        <message>
            <source>Together they have %1 and are called %2.</source>
            <translation>Zusammen haben sie %1 und heißen %2.</translation>
        </message>
        <message>
            <source>Together they have %1.</source>
            <translation>Zusammen haben sie %1.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>ModelPage</name>
        <message>
            <source>A file of your own…</source>
            <translation>Eine eigene Datei …</translation>
        </message>
        <message>
            <source>Whatever is fastest</source>
            <translation>Was am schnellsten ist</translation>
        </message>
        <message>
            <source>The processor</source>
            <translation>Der Prozessor</translation>
        </message>
        <message>
            <source>The graphics card (NVIDIA)</source>
            <translation>Die Grafikkarte (NVIDIA)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>Läuft auf</translation>
        </message>
        <message>
            <source>Photos read at a time</source>
            <translation>Fotos gleichzeitig</translation>
        </message>
        <message>
            <source>Each takes up to half a gigabyte of memory. Holds for the next scan.</source>
            <translation>Jedes braucht bis zu einem halben Gigabyte Speicher. Gilt ab dem nächsten Durchgang.</translation>
        </message>
        <message>
            <source>What tells faces apart</source>
            <translation>Was Gesichter unterscheidet</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>While a scan runs, its bar says which is used, and why.</source>
            <translation>Während eines Durchgangs sagt die Leiste unten, was benutzt wird und warum.</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>Modell wählen</translation>
        </message>
        <message>
            <source>Models (*.onnx)</source>
            <translation>Modelle (*.onnx)</translation>
        </message>
        <message>
            <source>As many as this computer can (%1)</source>
            <translation>So viele, wie der Computer kann (%1)</translation>
        </message>
        <message>
            <source>It judges how alike two faces are. Another one has to look at all photos once; names and all else you said stay.</source>
            <translation>Es beurteilt, wie ähnlich sich zwei Gesichter sind. Ein anderes muss alle Fotos einmal ansehen; Namen und alles andere, was Sie gesagt haben, bleiben.</translation>
        </message>
        <message>
            <source>The more exact one (NN3)</source>
            <translation>Das genauere (NN3)</translation>
        </message>
        <message>
            <source>The quick one (NNS1)</source>
            <translation>Das schnelle (NNS1)</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Whose face is this?</source>
            <translation>Wessen Gesicht ist das?</translation>
        </message>
        <message>
            <source>Whose faces are these?</source>
            <translation>Wessen Gesichter sind das?</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>A known name moves them there. Leave it empty for somebody new without a name.</source>
            <translation>Ein bekannter Name verschiebt sie dorthin. Leer bleibt es für jemand Neues ohne Namen.</translation>
        </message>
    </context>
    <context>
        <name>NameEdit</name>
        <message>
            <source>Who is this?</source>
            <translation>Wer ist das?</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>%1 is not there.</source>
            <translation>%1 ist nicht da.</translation>
        </message>
        <message numerus="yes">
            <source>Look for people in %n folders?</source>
            <translation>
                <numerusform>In diesem Ordner nach Personen suchen?</numerusform>
                <numerusform>In %n Ordnern nach Personen suchen?</numerusform>
            </translation>
        </message>
        <message>
            <source>Look for people</source>
            <translation>Nach Personen suchen</translation>
        </message>
    </context>
    <context>
        <name>PeopleGrid</name>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Find a name</source>
            <translation>Namen suchen</translation>
        </message>
        <message>
            <source>Whom to list</source>
            <translation>Wer gezeigt wird</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>With a name</source>
            <translation>Mit Namen</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Ohne Namen</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Ausgeblendet</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Most faces first</source>
            <translation>Meiste Gesichter zuerst</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Namen</translation>
        </message>
        <message>
            <source>Newest photo first</source>
            <translation>Neuestes Foto zuerst</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Benennen</translation>
        </message>
        <message>
            <source>Show faces</source>
            <translation>Gesichter zeigen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenlegen</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Square covers</source>
            <translation>Eckige Titelbilder</translation>
        </message>
        <message>
            <source>Select nobody</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>%1 ausgewählt</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Nobody's name contains “%1”.</source>
            <translation>Kein Name enthält „%1“.</translation>
        </message>
        <message>
            <source>Nobody is hidden. Select people and press %1 to keep them out of the list.</source>
            <translation>Niemand ist ausgeblendet. Wählen Sie Personen und drücken Sie %1, um sie aus der Liste zu nehmen.</translation>
        </message>
        <message>
            <source>Nobody here. Choose “Everyone” to see all people.</source>
            <translation>Hier ist niemand. Wählen Sie „Alle“, um alle Personen zu sehen.</translation>
        </message>
        <message>
            <source>Looking for faces. People appear here as they are found.</source>
            <translation>Gesichter werden gesucht. Personen erscheinen hier, sobald sie gefunden sind.</translation>
        </message>
        <message>
            <source>Nobody is in these photos more than once. Add a folder with more photos.</source>
            <translation>Niemand ist öfter als einmal in diesen Fotos. Fügen Sie einen Ordner mit mehr Fotos hinzu.</translation>
        </message>
        <message>
            <source>%1 named</source>
            <translation>%1 benannt</translation>
        </message>
        <message>
            <source>%1 to name</source>
            <translation>%1 zu benennen</translation>
        </message>
        <message>
            <source>Strangers</source>
            <translation>Fremde</translation>
        </message>
        <message>
            <source>No strangers: whoever is in your photos has a name, or comes back at other times.</source>
            <translation>Keine Fremden: Wer in Ihren Fotos ist, hat einen Namen oder kommt öfter vor.</translation>
        </message>
        <message>
            <source>Best first</source>
            <translation>Beste zuerst</translation>
        </message>
        <message>
            <source>Whoever has a name comes first, then groups with most faces.
Groups in which all faces are small, blurred or turned away come last.</source>
            <translation>Zuerst kommt, wer einen Namen hat, dann Gruppen mit den meisten Gesichtern.
Gruppen, in denen alle Gesichter klein, unscharf oder abgewandt sind, kommen zuletzt.</translation>
        </message>
        <message>
            <source>Look through whom you just named</source>
            <translation>Zuletzt Benannte durchsehen</translation>
        </message>
    </context>
    <context>
        <name>PeopleStrip</name>
        <message>
            <source>People to search for</source>
            <translation>Personen für die Suche</translation>
        </message>
    </context>
    <context>
        <name>PersonHead</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>PersonPage</name>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Best first</source>
            <translation>Beste zuerst</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Gesichter</translation>
        </message>
        <message>
            <source>No photo shows this person just now.</source>
            <translation>Gerade zeigt kein Foto diese Person.</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Show the photo</source>
            <translation>Das Foto zeigen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Benennen</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <source>Least sure first</source>
            <translation>Unsicherste zuerst</translation>
        </message>
    </context>
    <context>
        <name>PhotoCanvas</name>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
    </context>
    <context>
        <name>PhotoPage</name>
        <message>
            <source>%1 has changed since its faces were found. It is shown once it was looked at again: choose File, Look for new photos.</source>
            <translation>%1 hat sich geändert, seit seine Gesichter gefunden wurden. Es wird gezeigt, sobald es wieder angesehen wurde: Wählen Sie Datei, Nach neuen Fotos suchen.</translation>
        </message>
        <message>
            <source>%1 is not there any more. If it lies on a drive, plug the drive in. If it was moved, add the folder it is in now. What you said of its faces is kept.</source>
            <translation>%1 ist nicht mehr da. Liegt es auf einem Laufwerk, schließen Sie es an. Wurde es verschoben, fügen Sie den Ordner hinzu, in dem es jetzt liegt. Was Sie über seine Gesichter gesagt haben, bleibt.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Previous photo</source>
            <translation>Voriges Foto</translation>
        </message>
        <message>
            <source>Next photo</source>
            <translation>Nächstes Foto</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Whole photo</source>
            <translation>Ganzes Foto</translation>
        </message>
        <message>
            <source>Every pixel</source>
            <translation>Jedes Pixel</translation>
        </message>
        <message>
            <source>Show names</source>
            <translation>Namen zeigen</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>Gesicht einzeichnen</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>Kein Gesicht</translation>
        </message>
        <message>
            <source>Show this person</source>
            <translation>Diese Person zeigen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>no date; file of %1</source>
            <translation>kein Datum; Datei vom %1</translation>
        </message>
    </context>
    <context>
        <name>PhotoPresenter</name>
        <message>
            <source>Drew a face.</source>
            <translation>Gesicht eingezeichnet.</translation>
        </message>
        <message>
            <source>The folder %1 cannot be opened.</source>
            <translation>Der Ordner %1 lässt sich nicht öffnen.</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Same person?</source>
            <translation>Dieselbe Person?</translation>
        </message>
        <message>
            <source>Is this %1, too?</source>
            <translation>Ist das auch %1?</translation>
        </message>
        <message>
            <source>“Same person” puts all their faces together.</source>
            <translation>„Dieselbe Person“ legt alle ihre Gesichter zusammen.</translation>
        </message>
        <message>
            <source>Is this the same person?</source>
            <translation>Ist das dieselbe Person?</translation>
        </message>
        <message>
            <source>Is this %1?</source>
            <translation>Ist das %1?</translation>
        </message>
        <message>
            <source>Only the face on the right is in doubt.</source>
            <translation>Nur das Gesicht rechts ist fraglich.</translation>
        </message>
        <message>
            <source>Are all these the same person?</source>
            <translation>Sind das alles Gesichter derselben Person?</translation>
        </message>
        <message>
            <source>Are all these %1?</source>
            <translation>Sind das alles Gesichter von %1?</translation>
        </message>
        <message>
            <source>“Different people” makes those on the right a person of their own.</source>
            <translation>„Verschiedene Personen“ macht die rechts zu einer eigenen Person.</translation>
        </message>
        <message>
            <source>The same person twice in one photo?</source>
            <translation>Dieselbe Person zweimal in einem Foto?</translation>
        </message>
        <message>
            <source>That happens in mirrors, collages and photos of photos.</source>
            <translation>Das kommt bei Spiegeln, Collagen und Fotos von Fotos vor.</translation>
        </message>
        <message>
            <source>Skipped. Backspace asks it again.</source>
            <translation>Übersprungen. Mit der Rücktaste wird noch einmal gefragt.</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Noch ohne Namen</translation>
        </message>
        <message>
            <source>Merged: %1, %2.</source>
            <translation>Zusammengelegt: %1, %2.</translation>
        </message>
        <message>
            <source>Merged: %2.</source>
            <translation>Zusammengelegt: %2.</translation>
        </message>
        <message>
            <source>Confirmed: this is %1.</source>
            <translation>Bestätigt: Das ist %1.</translation>
        </message>
        <message>
            <source>Confirmed: this face is theirs.</source>
            <translation>Bestätigt: Dieses Gesicht gehört dazu.</translation>
        </message>
        <message>
            <source>Kept together: %1, %2.</source>
            <translation>Bleibt zusammen: %1, %2.</translation>
        </message>
        <message>
            <source>Kept together: %2.</source>
            <translation>Bleibt zusammen: %2.</translation>
        </message>
        <message>
            <source>Allowed: one person, twice in a photo.</source>
            <translation>Zugelassen: eine Person, zweimal in einem Foto.</translation>
        </message>
        <message>
            <source>Kept apart: this is not %1.</source>
            <translation>Bleibt getrennt: Das ist nicht %1.</translation>
        </message>
        <message>
            <source>Kept apart: this face is not theirs.</source>
            <translation>Bleibt getrennt: Dieses Gesicht gehört nicht dazu.</translation>
        </message>
        <message>
            <source>Split: %1 moved to a new person.</source>
            <translation>Aufgeteilt: %1 nun bei einer neuen Person.</translation>
        </message>
        <message>
            <source>Kept apart: two people.</source>
            <translation>Bleiben getrennt: zwei Personen.</translation>
        </message>
    </context>
    <context>
        <name>ReviewAnswers</name>
        <message>
            <source>Same person (Y)</source>
            <translation>Dieselbe Person (Y)</translation>
        </message>
        <message>
            <source>Different people (N)</source>
            <translation>Verschiedene Personen (N)</translation>
        </message>
        <message>
            <source>Skip (Space)</source>
            <translation>Überspringen (Leertaste)</translation>
        </message>
        <message>
            <source>Several people here (M)</source>
            <translation>Hier sind mehrere Personen (M)</translation>
        </message>
        <message>
            <source>Choose the faces… (M)</source>
            <translation>Gesichter auswählen … (M)</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Review</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>%1 answered</source>
            <translation>%1 beantwortet</translation>
        </message>
        <message>
            <source>%1 skipped</source>
            <translation>%1 übersprungen</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>noch etwa %1</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Einen Moment</translation>
        </message>
        <message>
            <source>Looking at all faces for what is worth asking.</source>
            <translation>Alle Gesichter werden auf lohnende Fragen durchgesehen.</translation>
        </message>
        <message>
            <source>You answered %1.</source>
            <translation>Sie haben %1 beantwortet.</translation>
        </message>
        <message>
            <source>You skipped %1 for now.</source>
            <translation>Sie haben %1 vorerst übersprungen.</translation>
        </message>
        <message>
            <source>New questions come up as you name people and add photos.</source>
            <translation>Neue Fragen entstehen, wenn Sie Personen benennen und Fotos hinzufügen.</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>Alles erledigt</translation>
        </message>
        <message>
            <source>Photoclust is sure of everybody. Questions come up as photos are added.</source>
            <translation>Photoclust ist sich bei allen sicher. Fragen entstehen, wenn Fotos hinzukommen.</translation>
        </message>
        <message>
            <source>Nothing to ask</source>
            <translation>Keine Fragen</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Back to the last answer</source>
            <translation>Zurück zur letzten Antwort</translation>
        </message>
        <message>
            <source>Photo on the left</source>
            <translation>Foto links</translation>
        </message>
        <message>
            <source>Photo on the right</source>
            <translation>Foto rechts</translation>
        </message>
        <message>
            <source>Questions answered</source>
            <translation>Beantwortete Fragen</translation>
        </message>
        <message>
            <source>%1 question</source>
            <translation>%1 Frage</translation>
        </message>
        <message>
            <source>%1 questions</source>
            <translation>%1 Fragen</translation>
        </message>
        <message>
            <source>Several people here</source>
            <translation>Hier sind mehrere Personen</translation>
        </message>
        <message>
            <source>Nothing can be asked just now</source>
            <translation>Gerade lässt sich nichts fragen</translation>
        </message>
        <message>
            <source>Same person</source>
            <translation>Dieselbe Person</translation>
        </message>
        <message>
            <source>Different people</source>
            <translation>Verschiedene Personen</translation>
        </message>
    </context>
    <context>
        <name>SideMenu</name>
        <message>
            <source>Which of them is several people?</source>
            <translation>Auf welcher Seite sind es mehrere Personen?</translation>
        </message>
        <message>
            <source>&amp;Left: %1</source>
            <translation>&amp;Links: %1</translation>
        </message>
        <message>
            <source>&amp;Right: %1</source>
            <translation>&amp;Rechts: %1</translation>
        </message>
    </context>
    <context>
        <name>ScanBar</name>
        <message>
            <source>Scan</source>
            <translation>Durchgang</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Getting ready…</source>
            <translation>Wird vorbereitet …</translation>
        </message>
        <message>
            <source>%1 skipped</source>
            <translation>%1 übersprungen</translation>
        </message>
        <message>
            <source>On the graphics card</source>
            <translation>Auf der Grafikkarte</translation>
        </message>
        <message>
            <source>On the processor</source>
            <translation>Auf dem Prozessor</translation>
        </message>
        <message>
            <source>Putting the faces of each person together…</source>
            <translation>Die Gesichter jeder Person werden zusammengestellt …</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>New photos</source>
            <translation>Neue Fotos</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Stopping after the photos at hand…</source>
            <translation>Wird nach den laufenden Fotos angehalten …</translation>
        </message>
    </context>
    <context>
        <name>SearchExamples</name>
        <message>
            <source>Find photos by who is in them</source>
            <translation>Fotos nach Personen finden</translation>
        </message>
        <message>
            <source>Click the faces above, or type. For example:</source>
            <translation>Klicken Sie auf die Gesichter oben oder tippen Sie. Zum Beispiel:</translation>
        </message>
        <message>
            <source>Name a few people first: then they can be searched for by name.</source>
            <translation>Benennen Sie zuerst ein paar Personen: Dann lassen sie sich nach Namen suchen.</translation>
        </message>
        <message>
            <source>both in one photo</source>
            <translation>beide in einem Foto</translation>
        </message>
        <message>
            <source>one of them, or both</source>
            <translation>eine von beiden oder beide</translation>
        </message>
        <message>
            <source>the first without the second</source>
            <translation>die erste ohne die zweite</translation>
        </message>
        <message>
            <source>both, and nobody else who has a name</source>
            <translation>beide und sonst niemand mit Namen</translation>
        </message>
        <message>
            <source>nobody else who has a name</source>
            <translation>sonst niemand mit Namen</translation>
        </message>
        <message>
            <source>nobody without a name is in the photo</source>
            <translation>niemand ohne Namen ist im Foto</translation>
        </message>
        <message>
            <source>taken in that year</source>
            <translation>in diesem Jahr aufgenommen</translation>
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Who shall be in a photo</source>
            <translation>Wer in einem Foto sein soll</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Alle zusammen</translation>
        </message>
        <message>
            <source>At least one of them</source>
            <translation>Mindestens eine davon</translation>
        </message>
        <message>
            <source>Only these people</source>
            <translation>Nur diese Personen</translation>
        </message>
        <message>
            <source>No strangers</source>
            <translation>Keine Fremden</translation>
        </message>
        <message>
            <source>No photo shows that. Ask for less: take somebody or the year away.</source>
            <translation>Kein Foto zeigt das. Verlangen Sie weniger: Nehmen Sie jemanden oder das Jahr weg.</translation>
        </message>
        <message>
            <source>No photo</source>
            <translation>Kein Foto</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Copy to a folder…</source>
            <translation>In einen Ordner kopieren …</translation>
        </message>
        <message>
            <source>Save a list…</source>
            <translation>Eine Liste speichern …</translation>
        </message>
        <message>
            <source>Select all photos</source>
            <translation>Alle Fotos auswählen</translation>
        </message>
        <message>
            <source>Type names: Anna AND Bob NOT Carl year:2019</source>
            <translation>Namen eintippen: Anna AND Bob NOT Carl year:2019</translation>
        </message>
        <message>
            <source>Search for photos</source>
            <translation>Nach Fotos suchen</translation>
        </message>
        <message>
            <source>Who shall be in the photos, and who shall not?</source>
            <translation>Wer soll in den Fotos sein und wer nicht?</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>%1 ausgewählt</translation>
        </message>
        <message>
            <source>Who that was has a name by now, or was grouped anew. Click their face again.</source>
            <translation>Wer das war, hat inzwischen einen Namen oder wurde neu gruppiert. Klicken Sie das Gesicht noch einmal an.</translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <source>Review</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Questions come up here once there are faces: are these the same person?</source>
            <translation>Sobald es Gesichter gibt, erscheinen hier Fragen: Ist das dieselbe Person?</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Find photos by who is in them, once there are faces.</source>
            <translation>Finden Sie Fotos nach Personen, sobald es Gesichter gibt.</translation>
        </message>
        <message>
            <source>Strangers</source>
            <translation>Fremde</translation>
        </message>
        <message>
            <source>Whoever was seen on one occasion only is listed here, once there are faces.</source>
            <translation>Wer nur bei einer Gelegenheit gesehen wurde, steht hier, sobald es Gesichter gibt.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>Themen</translation>
        </message>
    </context>
    <context>
        <name>SettingsPresenter</name>
        <message>
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Grouping</source>
            <translation>Gruppierung</translation>
        </message>
        <message>
            <source>Model and speed</source>
            <translation>Modell und Tempo</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>The photos in %1 and their faces are taken out of the library. The photos themselves stay where they are. What you said of the faces comes back if you add the folder again.</source>
            <translation>Die Fotos in %1 und ihre Gesichter werden aus der Bibliothek genommen. Die Fotos selbst bleiben, wo sie sind. Was Sie über die Gesichter gesagt haben, kommt zurück, wenn Sie den Ordner wieder hinzufügen.</translation>
        </message>
        <message>
            <source>Take this folder out?</source>
            <translation>Diesen Ordner herausnehmen?</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <source>No scan enters %1 any more, and the faces in its photos are taken out of the library. The photos themselves stay where they are. What you said of the faces comes back if you let the folder in again.</source>
            <translation>Kein Durchgang betritt %1 mehr, und die Gesichter in seinen Fotos werden aus der Bibliothek genommen. Die Fotos selbst bleiben, wo sie sind. Was Sie über die Gesichter gesagt haben, kommt zurück, wenn Sie den Ordner wieder zulassen.</translation>
        </message>
        <message>
            <source>Leave this folder out?</source>
            <translation>Diesen Ordner auslassen?</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Auslassen</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Sections</source>
            <translation>Bereiche</translation>
        </message>
    </context>
    <context>
        <name>SkippedDialog</name>
        <message>
            <source>Skipped files</source>
            <translation>Übersprungene Dateien</translation>
        </message>
        <message>
            <source>%1 could not be read. They are tried again by themselves when they change.</source>
            <translation>%1 konnten nicht gelesen werden. Wenn sie sich ändern, werden sie von selbst erneut versucht.</translation>
        </message>
        <message>
            <source>Every file was read.</source>
            <translation>Jede Datei wurde gelesen.</translation>
        </message>
        <message>
            <source>Copy list</source>
            <translation>Liste kopieren</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
    </context>
    <context>
        <name>Strangers</name>
        <message>
            <source>%1 stranger</source>
            <translation>%1 fremde Person</translation>
        </message>
        <message>
            <source>%1 strangers</source>
            <translation>%1 fremde Personen</translation>
        </message>
        <message>
            <source>Without a date</source>
            <translation>Ohne Datum</translation>
        </message>
    </context>
    <context>
        <name>StrangersModel</name>
        <message>
            <source>Stranger, %1</source>
            <translation>Fremde Person, %1</translation>
        </message>
    </context>
    <context>
        <name>StrangersPage</name>
        <message>
            <source>Which strangers</source>
            <translation>Welche Fremden</translation>
        </message>
        <message>
            <source>Still listed</source>
            <translation>Noch in der Liste</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>Ignoriert</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorieren</translation>
        </message>
        <message>
            <source>Show the photo</source>
            <translation>Das Foto zeigen</translation>
        </message>
        <message>
            <source>Still listed or ignored</source>
            <translation>Noch in der Liste oder ignoriert</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Strangers</source>
            <translation>Fremde</translation>
        </message>
        <message>
            <source>%1 ignored</source>
            <translation>%1 ignoriert</translation>
        </message>
        <message>
            <source>Nobody is ignored.</source>
            <translation>Niemand wird ignoriert.</translation>
        </message>
        <message>
            <source>No strangers: whoever is in your photos has a name, or comes back at other times.</source>
            <translation>Keine Fremden: Wer in Ihren Fotos ist, hat einen Namen oder kommt öfter vor.</translation>
        </message>
        <message>
            <source>Bring %1 back</source>
            <translation>%1 zurückholen</translation>
        </message>
        <message>
            <source>Ignore %1</source>
            <translation>%1 ignorieren</translation>
        </message>
        <message>
            <source>Bring all %1 back</source>
            <translation>Alle %1 zurückholen</translation>
        </message>
        <message>
            <source>Ignore all %1</source>
            <translation>Alle %1 ignorieren</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>%1, seen on one occasion only. Once ignored, they are no longer listed or asked about.</source>
            <translation>%1, nur bei einer Gelegenheit gesehen. Ignorierte werden nicht mehr aufgeführt, und nach ihnen wird nicht gefragt.</translation>
        </message>
    </context>
    <context>
        <name>StripModel</name>
        <message>
            <source>%1
Click: with. Again: without. Again: neither.</source>
            <translation>%1
Klick: mit. Noch einmal: ohne. Noch einmal: egal.</translation>
        </message>
        <message>
            <source>with %1</source>
            <translation>mit %1</translation>
        </message>
        <message>
            <source>without %1</source>
            <translation>ohne %1</translation>
        </message>
    </context>
    <context>
        <name>SuggestionRow</name>
        <message>
            <source>Also %1?</source>
            <translation>Auch %1?</translation>
        </message>
        <message>
            <source>The same person?</source>
            <translation>Dieselbe Person?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <source>All years</source>
            <translation>Alle Jahre</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Ohne Datum</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Who is in your photos?</source>
            <translation>Wer ist in Ihren Fotos?</translation>
        </message>
        <message>
            <source>Photoclust looks through a folder, finds every face, and puts the faces of one person together. You only say who they are.</source>
            <translation>Photoclust sieht einen Ordner durch, findet jedes Gesicht und legt die Gesichter einer Person zusammen. Sie sagen nur, wer es ist.</translation>
        </message>
        <message>
            <source>Your photos never leave this computer, and are never changed.</source>
            <translation>Ihre Fotos verlassen diesen Computer nie und werden nie verändert.</translation>
        </message>
    </context>
    <context>
        <name>WhoseName</name>
        <message>
            <source>Only this face</source>
            <translation>Nur dieses Gesicht</translation>
        </message>
        <message>
            <source>All %1 that look alike</source>
            <translation>Alle %1, die sich ähneln</translation>
        </message>
    </context>
    <context>
        <name>YearButton</name>
        <message>
            <source>When the photos were taken</source>
            <translation>Wann die Fotos aufgenommen wurden</translation>
        </message>
        <message>
            <source>Any year</source>
            <translation>Jedes Jahr</translation>
        </message>
    </context>
    <context>
        <name>_DropTarget</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <source>or drop folders with photos here</source>
            <translation>oder Ordner mit Fotos hierher ziehen</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Who is this?</source>
            <translation>Wer ist das?</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>weniger als eine Minute übrig</translation>
        </message>
        <message>
            <source>%1 photos a minute</source>
            <translation>%1 Fotos pro Minute</translation>
        </message>
        <message>
            <source>%1 photos a second</source>
            <translation>%1 Fotos pro Sekunde</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message numerus="yes">
            <source>%Ln numbers describe a face</source>
            <translation>
                <numerusform>%Ln Zahl beschreibt ein Gesicht</numerusform>
                <numerusform>%Ln Zahlen beschreiben ein Gesicht</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Learnt from</source>
            <translation>Gelernt aus</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Your photos</source>
            <translation>Ihre Fotos</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Gesichter</translation>
        </message>
        <message>
            <source>none so far</source>
            <translation>bisher keine</translation>
        </message>
        <message>
            <source>It has seen all %1.</source>
            <translation>Es hat alle %1 gesehen.</translation>
        </message>
        <message>
            <source>It has seen none of %1 yet.</source>
            <translation>Es hat noch keines von %1 gesehen.</translation>
        </message>
        <message>
            <source>It has not seen %1 of %2 yet.</source>
            <translation>Es hat %1 von %2 noch nicht gesehen.</translation>
        </message>
    </context>
    <context>
        <name>ChangeInWords</name>
        <message>
            <source>No face would move.</source>
            <translation>Kein Gesicht würde wechseln.</translation>
        </message>
        <message>
            <source>no name is lost</source>
            <translation>kein Name geht verloren</translation>
        </message>
        <message>
            <source>Grouped anew: no face moved.</source>
            <translation>Neu gruppiert: Kein Gesicht hat gewechselt.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln faces move</source>
            <translation>
                <numerusform>%Ln Gesicht wechselt</numerusform>
                <numerusform>%Ln Gesichter wechseln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people gain faces</source>
            <translation>
                <numerusform>%Ln Person gewinnt Gesichter</numerusform>
                <numerusform>%Ln Personen gewinnen Gesichter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people without a name are left with no face</source>
            <translation>
                <numerusform>%Ln Person ohne Namen bleibt kein Gesicht</numerusform>
                <numerusform>%Ln Personen ohne Namen bleibt kein Gesicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln faces less alike than that stay, some to be reviewed</source>
            <translation>
                <numerusform>%Ln weniger ähnliches Gesicht bleibt; vielleicht wird beim Prüfen danach gefragt</numerusform>
                <numerusform>%Ln weniger ähnliche Gesichter bleiben; nach manchen wird beim Prüfen gefragt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Grouped anew: %Ln faces moved</source>
            <translation>
                <numerusform>Neu gruppiert: %Ln Gesicht hat gewechselt</numerusform>
                <numerusform>Neu gruppiert: %Ln Gesichter haben gewechselt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups to name, as before</source>
            <translation>
                <numerusform>%Ln Gruppe zu benennen, wie zuvor</numerusform>
                <numerusform>%Ln Gruppen zu benennen, wie zuvor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups to name instead of %1</source>
            <translation>
                <numerusform>%Ln Gruppe zu benennen statt %1</numerusform>
                <numerusform>%Ln Gruppen zu benennen statt %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ModelQuestions</name>
        <message>
            <source>This model has seen none of your %2 photos yet. Looking takes about as long as the first time; you can go on meanwhile. Until then people stay as they are. Names and all else you said stay in any case.</source>
            <translation>Dieses Modell hat noch keines Ihrer %2 Fotos gesehen. Das Ansehen dauert etwa so lange wie beim ersten Mal; Sie können währenddessen weitermachen. Bis dahin bleiben die Personen, wie sie sind. Namen und alles andere, was Sie gesagt haben, bleiben auf jeden Fall.</translation>
        </message>
        <message>
            <source>This model has not seen %1 of your %2 photos yet. Looking takes as long as the first time at most; you can go on meanwhile. Names and all else you said stay in any case.</source>
            <translation>Dieses Modell hat %1 Ihrer %2 Fotos noch nicht gesehen. Das Ansehen dauert höchstens so lange wie beim ersten Mal; Sie können währenddessen weitermachen. Namen und alles andere, was Sie gesagt haben, bleiben auf jeden Fall.</translation>
        </message>
        <message>
            <source>Look at all photos again now?</source>
            <translation>Alle Fotos jetzt erneut ansehen?</translation>
        </message>
        <message>
            <source>Look now</source>
            <translation>Jetzt ansehen</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>This model has seen all your %1 photos. What Photoclust guesses becomes what this model says, now or with the next scan; names and all else you said stay. Ctrl+Z does not take that back: to go back, choose the other model again, and let go of all guesses under Grouping.</source>
            <translation>Dieses Modell hat alle Ihre %1 Fotos gesehen. Was Photoclust vermutet, richtet sich nun nach diesem Modell, jetzt oder beim nächsten Durchgang; Namen und alles andere, was Sie gesagt haben, bleiben. Strg+Z macht das nicht rückgängig: Um zurückzugehen, wählen Sie wieder das andere Modell und verwerfen unter „Gruppierung“ alle Vermutungen.</translation>
        </message>
        <message>
            <source>Group all faces anew now?</source>
            <translation>Alle Gesichter jetzt neu gruppieren?</translation>
        </message>
        <message>
            <source>Group now</source>
            <translation>Jetzt gruppieren</translation>
        </message>
    </context>
    <context>
        <name>LookingThrough</name>
        <message>
            <source>%1, %2: look through them</source>
            <translation>%1, %2: durchsehen</translation>
        </message>
        <message>
            <source>The least sure come first. (%1)</source>
            <translation>Die unsichersten kommen zuerst. (%1)</translation>
        </message>
    </context>
</TS>
