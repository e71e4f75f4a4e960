# What an interactive zsh offers where Tab is pressed, a line each: zsh -f zsh-offers.zsh FOLDER LINE
# FOLDER/setup makes the completion known. FOLDER is the caller's to take away.
zmodload zsh/zpty || exit 1
folder=$1
cat > $folder/start <<'START'
PS1=
autoload -Uz compinit
fpath=($FOLDER/functions $fpath)
compinit -u -D
zstyle ':completion:*' insert-tab false
bindkey '^I' complete-word
source $FOLDER/setup
# Whatever is offered goes through this builtin; calls that fill arrays offer nothing yet.
compadd() {
  if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    local -a hits
    builtin compadd -A hits "$@"
    (( $#hits )) && print -rl -- $hits >> $FOLDER/offered
  fi
  builtin compadd "$@"
}
finish() { : > $FOLDER/finished; }
comppostfuncs=(finish)
: > $FOLDER/started
START
await() {
  repeat 800; do
    [[ -e $folder/$1 ]] && return
    sleep 0.025
  done
  print -u2 "zsh has not $1"
  exit 1
}
zpty shell "FOLDER=${(q)folder} zsh -f -i"
zpty -w shell "source ${(q)folder}/start"
await started
zpty -w -n shell "$2"$'\t'
await finished
zpty -d shell
[[ ! -e $folder/offered ]] || cat $folder/offered
