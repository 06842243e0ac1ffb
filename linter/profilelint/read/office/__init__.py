"""What word processors write: DOCX, OpenDocument text and RTF, to the same lines."""
