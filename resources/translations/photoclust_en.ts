<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>GroupingPage</name>
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
    </context>
    <context>
        <name>ModelPage</name>
        <message numerus="yes">
            <source>One a core (%Ln)</source>
            <translation>
                <numerusform>One a core (%Ln)</numerusform>
                <numerusform>One a core (%Ln)</numerusform>
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
</TS>
