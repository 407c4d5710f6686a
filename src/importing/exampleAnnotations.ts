/**
 * Examples of all other sections, commented out. Without the number sign and blank at the start of
 * its lines each is a section that the schema takes; a test sees to that.
 */
export const exampleAnnotations = `# The sections below are examples. To use one, remove the “# ” at the start of its lines and put your own words.

# topics:
#   working-groups: [p1s1, p2s3]

# acts:
#   - id: speak-again
#     class: agreement
#     name: To speak again by telephone
#     quote: { in: p2s1, exact: agreed to speak again by telephone }
#     parties:
#       - { who: id-of-one, role: party }
#       - { who: id-of-another, role: party }
#     time: { stated: this evening, supplied: 2025-12-28, evidence: how you know, certainty: high }
#     modality: agreed to
#     scope: [p2s2]

# exceptions:
#   - { in: p2s1, exact: Georgia, isnt: id-that-was-found-wrongly }

# times:
#   - { in: p2s1, exact: this evening, supplied: 2025-12-28, evidence: how you know, certainty: high }
#   - { in: p2s2, exact: in the near future, note: No date is stated. }

# notes:
#   - { in: p2s1, exact: the meeting, text: Which meeting is meant., evidence: how you know }

# Where a sentence was cut wrongly: the words before the cut; then run “npm run settle”.
# sentences:
#   join_after: ["approx."]
#   cut_after: ["the end:"]
`;

/** The same for descriptions, where the importer has none to guess. */
export const exampleMentions = `# Descriptions of what the register names; names themselves need no entry. An adjective of a state
# is a mention of that state.
# mentions:
#   - { in: p2s1, exact: the Minister, is: id-of-the-minister }
#   - { in: p2s1, exact: Russian, is: russia }
`;
