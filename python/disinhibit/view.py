"""The live network in a notebook: the built page in a frame, with messages both ways."""

from html import escape
from pathlib import Path
from urllib.parse import urlencode, urljoin

try:
    import anywidget
    import traitlets
except ImportError:
    anywidget = None


def address_of(page: str, options: dict) -> str:
    """Address of the embedded page with these settings, by the names of the page's address, such as `neurons` and `changed`."""
    return f"{urljoin(page, '.')}?{urlencode({'embed': 'controls', **options})}#/explore"


class FrameView:
    """Shows the page where anywidget is not installed: a frame with the settings that it begins with, and nothing comes back."""

    def __init__(self, page: str, concentration_um: float = 0.0, height: int = 480, **options):
        self.page, self.height = page, height
        self.options = {"concentration": concentration_um, **options}

    def _repr_html_(self) -> str:
        address = escape(address_of(self.page, self.options), quote=True)
        return (
            f'<iframe src="{address}" title="Disinhibit: a network of spiking neurons" width="100%" height="{self.height}" '
            'allow="cross-origin-isolated; fullscreen"></iframe>'
        )


if anywidget is None:
    NetworkView = FrameView
else:

    class NetworkView(anywidget.AnyWidget):
        """The live network: `concentration_um` is set from here, `state` is what the page says that it does.

        `page` is the address of a built page, such as http://127.0.0.1:4173/ while `npm start` serves one. Other settings, by the names of the page's address (`neurons`, `seed`, `changed`), begin another network.
        """

        _esm = Path(__file__).with_name("widget.js")

        page = traitlets.Unicode().tag(sync=True)
        options = traitlets.Dict().tag(sync=True)
        concentration_um = traitlets.Float(0.0).tag(sync=True)
        height = traitlets.Int(480).tag(sync=True)
        #: Latest message of the page: rates in Hz, blocks, times. Empty until the network runs.
        state = traitlets.Dict().tag(sync=True)
        #: Why the page did not do what it was asked for; empty when it did.
        refusal = traitlets.Unicode("").tag(sync=True)

        def __init__(self, page: str, concentration_um: float = 0.0, height: int = 480, **options):
            super().__init__(page=page, concentration_um=concentration_um, height=height, options=options)
