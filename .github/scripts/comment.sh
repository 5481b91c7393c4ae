#!/usr/bin/env bash
# Puts the difference that a run of the checks has found under its pull request, in one comment that is kept up to date.
# Every value comes from the environment; the artifact is a text of a stranger.
set -euo pipefail

number=$(gh api --method GET "repos/$REPOSITORY/pulls" -f state=open -f head="$HEAD" \
  --jq '[.[] | select(.head.sha == env.COMMIT)][0].number // empty')
if [ -z "$number" ]; then
  echo "no open pull request ends with the commit that was checked"
  exit 0
fi
artifact=$(gh api "repos/$REPOSITORY/actions/runs/$RUN/artifacts" \
  --jq '[.artifacts[] | select(.name == "difference" and .size_in_bytes < 1000000)][0].id // empty')
if [ -z "$artifact" ]; then
  echo "the run has left no difference that is small enough"
  exit 0
fi
gh api "repos/$REPOSITORY/actions/artifacts/$artifact/zip" > artifact.zip
python3 .github/scripts/quoted_artifact.py artifact.zip difference.txt \
  "What this changes in the data, as its own build tells it:" > body.md

mine='select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- difference.txt -->"))) | .id'
before=$(gh api --paginate "repos/$REPOSITORY/issues/$number/comments" --jq ".[] | $mine")
if [ -n "$before" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/${before%%$'\n'*}" -F body=@body.md
else
  gh api --silent --method POST "repos/$REPOSITORY/issues/$number/comments" -F body=@body.md
fi
