<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%Ln faces</source>
            <translation>
                <numerusform>%Ln face</numerusform>
                <numerusform>%Ln faces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln photos</source>
            <translation>
                <numerusform>%Ln photo</numerusform>
                <numerusform>%Ln photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minutes left</source>
            <translation>
                <numerusform>about %Ln minute left</numerusform>
                <numerusform>about %Ln minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hours left</source>
            <translation>
                <numerusform>about %Ln hour left</numerusform>
                <numerusform>about %Ln hours left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%Ln files could not be read: File &gt; Skipped files says why.</source>
            <translation>
                <numerusform>%Ln file could not be read: File &gt; Skipped files says why.</numerusform>
                <numerusform>%Ln files could not be read: File &gt; Skipped files says why.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message numerus="yes">
            <source>%Ln photos show them together, so they are probably different people.</source>
            <translation>
                <numerusform>%Ln photo shows them together, so they are probably different people.</numerusform>
                <numerusform>%Ln photos show them together, so they are probably different people.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message numerus="yes">
            <source>Look for people in %n folders?</source>
            <translation>
                <numerusform>Look for people in this folder?</numerusform>
                <numerusform>Look for people in %n folders?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message numerus="yes">
            <source>%Ln numbers describe a face</source>
            <translation>
                <numerusform>%Ln number describes a face</numerusform>
                <numerusform>%Ln numbers describe a face</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangeInWords</name>
        <message numerus="yes">
            <source>%Ln faces move</source>
            <translation>
                <numerusform>%Ln face moves</numerusform>
                <numerusform>%Ln faces move</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people gain faces</source>
            <translation>
                <numerusform>%Ln person gains faces</numerusform>
                <numerusform>%Ln people gain faces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people without a name are left with no face</source>
            <translation>
                <numerusform>%Ln person without a name is left with no face</numerusform>
                <numerusform>%Ln people without a name are left with no face</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln faces less alike than that stay, some to be reviewed</source>
            <translation>
                <numerusform>%Ln face less alike than that stays, perhaps to be reviewed</numerusform>
                <numerusform>%Ln faces less alike than that stay, some to be reviewed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Grouped anew: %Ln faces moved</source>
            <translation>
                <numerusform>Grouped anew: %Ln face moved</numerusform>
                <numerusform>Grouped anew: %Ln faces moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups to name, as before</source>
            <translation>
                <numerusform>%Ln group to name, as before</numerusform>
                <numerusform>%Ln groups to name, as before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups to name instead of %1</source>
            <translation>
                <numerusform>%Ln group to name instead of %1</numerusform>
                <numerusform>%Ln groups to name instead of %1</numerusform>
            </translation>
        </message>
    </context>
</TS>
