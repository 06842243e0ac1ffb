"""What everyone speaks: documents, resumes, postings, profiles, matches, findings. Frozen, slotted, stdlib only."""
