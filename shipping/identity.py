"""What operating systems are told about the application: macOS' Info.plist, Windows' version resource."""

from typing import Final

from photoclust import __version__

NAME: Final = "Photoclust"
SUMMARY: Final = "Turns a folder of photos into people, on this computer alone"
IDENTIFIER: Final = "org.photoclust.Photoclust"
_LICENCE: Final = "MIT licence"
_WHY: Final = "Photoclust looks for faces in the photos of the folders you choose. Nothing leaves this Mac."

INFO_PLIST: Final[dict[str, object]] = {
    "CFBundleDisplayName": NAME,
    "CFBundleShortVersionString": __version__,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Photos and folders",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": ["public.image", "public.folder"],
        }
    ],
    "LSApplicationCategoryType": "public.app-category.photography",
    "NSHighResolutionCapable": True,
    "NSHumanReadableCopyright": _LICENCE,
    "NSPhotoLibraryUsageDescription": _WHY,
    "NSDesktopFolderUsageDescription": _WHY,
    "NSDocumentsFolderUsageDescription": _WHY,
    "NSDownloadsFolderUsageDescription": _WHY,
    "NSNetworkVolumesUsageDescription": _WHY,
    "NSRemovableVolumesUsageDescription": _WHY,
}


def windows_version(program: str, version: str = __version__) -> str:
    """Return the version resource of an .exe, in the form that PyInstaller reads from a file."""
    numbers = tuple([*(int(part) for part in version.split(".") if part.isdecimal()), 0, 0, 0, 0][:4])
    strings = {
        "CompanyName": NAME,
        "FileDescription": f"{NAME}: {SUMMARY}",
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": _LICENCE,
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    lines = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0,"
        " OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('040904B0', [{lines}])]),"
        " VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )
